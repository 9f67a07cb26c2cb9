'use client'

import { type RefObject, useEffect } from 'react'
import { restoreTypedText } from '@/components/forms/kept-text'

export type FormRef = RefObject<HTMLFormElement | null>

/** What was typed into this form before a reload is put back. */
export function useKeptText(form: FormRef): void {
  useEffect(() => {
    if (form.current) restoreTypedText(form.current)
  }, [form])
}
