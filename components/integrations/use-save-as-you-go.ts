'use client'

import { type ChangeEvent, type FocusEvent, useEffect, useRef, useState } from 'react'
import { sendAction } from '@/components/forms/send-action'
import { UNSENT_WORDS } from '@/components/forms/unsent-words'
import type { FormRef } from '@/components/forms/use-kept-text'
import type { ActionState, FormAction } from '@/lib/action-state'

type SavedField = { at: string } | { error: string } | { saving: true }

type Control = HTMLInputElement | HTMLTextAreaElement

/**
 * Saves one field when it is left (text) or chosen (radio), beside the form's own button. `formProps` go onto the form;
 * `fixed` are the hidden fields that name what is edited.
 */
export function useSaveAsYouGo<T extends { savedAt: string }>(
  action: FormAction<T>,
  fixed: Record<string, string>,
  form: FormRef,
) {
  const [fields, setFields] = useState<Record<string, SavedField | undefined>>({})
  const saved = useRef<Record<string, string>>({})

  async function save(name: string, value: string) {
    setFields((before) => ({ ...before, [name]: { saving: true } }))
    const sent = new FormData()
    for (const [key, text] of Object.entries({ ...fixed, [name]: value })) sent.set(key, text)
    const outcome = await sendAction(action, sent)
    if (outcome.status === 'done') saved.current[name] = value
    setFields((before) => ({ ...before, [name]: told(outcome, name) }))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was typed and left before the scripts arrived
  useEffect(() => {
    for (const control of form.current?.elements ?? []) {
      if (isChanged(control) && control !== document.activeElement) void save(control.name, control.value)
    }
  }, [])

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
    /** What concerns the whole form: the page is too old to save anything. */
    notice: Object.values(fields).some(
      (field) => field && 'error' in field && field.error === UNSENT_WORDS.outdated,
    )
      ? UNSENT_WORDS.outdated
      : null,
  }
}

function told<T extends { savedAt: string }>(outcome: ActionState<T>, name: string): SavedField | undefined {
  if (outcome.status === 'done') return { at: outcome.value.savedAt }
  return outcome.status === 'failed' ? { error: outcome.fields[name] ?? outcome.message } : undefined
}

function isChanged(element: Element): element is Control {
  if (element instanceof HTMLInputElement && element.type === 'radio')
    return element.checked && !element.defaultChecked
  return isText(element as Control) && (element as Control).value !== (element as Control).defaultValue
}

function isText(control: Control): boolean {
  return (
    control instanceof HTMLTextAreaElement ||
    (control instanceof HTMLInputElement && control.type !== 'radio')
  )
}
