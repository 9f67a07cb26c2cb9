'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { restoreTypedText } from '@/components/forms/kept-text'

export type FormRef = RefObject<HTMLFormElement | null>

/** For the form that it is given to: what was typed before a reload is put back. */
export function useKeptText(): FormRef {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (form.current) restoreTypedText(form.current)
  }, [])
  return form
}
