'use client'

import { type ChangeEvent, type FocusEvent, useRef, useState } from 'react'
import type { FormAction } from '@/lib/action-state'

type SavedField = { at: string } | { error: string } | { saving: true }

type Control = HTMLInputElement | HTMLTextAreaElement

/**
 * Saves one field when it is left (text) or chosen (radio), beside the form's own button. `formProps` go onto the form;
 * `fixed` are the hidden fields that name what is edited.
 */
export function useSaveAsYouGo<T extends { savedAt: string }>(
  action: FormAction<T>,
  fixed: Record<string, string>,
) {
  const [fields, setFields] = useState<Record<string, SavedField>>({})
  const saved = useRef<Record<string, string>>({})

  async function save(name: string, value: string) {
    setFields((before) => ({ ...before, [name]: { saving: true } }))
    const form = new FormData()
    for (const [key, text] of Object.entries({ ...fixed, [name]: value })) form.set(key, text)
    const outcome = await action({ status: 'idle' }, form).catch(() => null)
    if (outcome?.status === 'done') saved.current[name] = value
    setFields((before) => ({ ...before, [name]: told(outcome, name) }))
  }

  return {
    formProps: {
      onBlur(event: FocusEvent<HTMLFormElement>) {
        const control = event.target as unknown as Control
        if (!isText(control) || !control.name) return
        if (control.value === (saved.current[control.name] ?? control.defaultValue)) return
        void save(control.name, control.value)
      },
      onChange(event: ChangeEvent<HTMLFormElement>) {
        const control = event.target as unknown as Control
        if (control instanceof HTMLInputElement && control.type === 'radio') {
          void save(control.name, control.value)
        }
      },
    },
    savedAt: (name: string) => {
      const field = fields[name]
      return field && 'at' in field ? field.at : undefined
    },
    saving: (name: string) => 'saving' in (fields[name] ?? {}),
    error: (name: string) => {
      const field = fields[name]
      return field && 'error' in field ? field.error : undefined
    },
    /** For the live region: the last thing that was saved. */
    fields,
  }
}

function told<T extends { savedAt: string }>(
  outcome: Awaited<ReturnType<FormAction<T>>> | null,
  name: string,
): SavedField {
  if (outcome?.status === 'done') return { at: outcome.value.savedAt }
  if (outcome?.status === 'failed') return { error: outcome.fields[name] ?? outcome.message }
  return { error: 'This did not reach us and is not saved. Check your connection, then save again.' }
}

function isText(control: Control): boolean {
  return (
    control instanceof HTMLTextAreaElement ||
    (control instanceof HTMLInputElement && control.type !== 'radio')
  )
}
