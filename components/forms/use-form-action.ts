'use client'

import { type FormEvent, startTransition, useActionState } from 'react'
import type { ActionState, FormAction } from '@/lib/action-state'

export type FormActionHandle<T> = {
  /** Spread onto <form>. Works without JavaScript too; with it, a refused form keeps what was typed. */
  formProps: {
    action: (form: FormData) => void
    onSubmit: (event: FormEvent<HTMLFormElement>) => void
    noValidate: true
  }
  state: ActionState<T>
  pending: boolean
  /** The message of a refusal, or null. */
  message: string | null
  error: (field: string) => string | undefined
  /** What was typed before the refusal, else `first`. */
  value: (field: string, first?: string) => string
  /** What the verb gave back, or null. */
  done: T | null
}

/** One server action behind one form. React resets a form after its action; a refused one must not lose a word. */
export function useFormAction<T>(action: FormAction<T>): FormActionHandle<T> {
  const [state, dispatch, pending] = useActionState<ActionState<T>, FormData>(action, { status: 'idle' })
  const failed = state.status === 'failed' ? state : null
  return {
    formProps: {
      action: dispatch,
      onSubmit(event) {
        event.preventDefault()
        const { currentTarget, nativeEvent } = event
        const form = new FormData(currentTarget, (nativeEvent as SubmitEvent).submitter)
        startTransition(() => dispatch(form))
      },
      noValidate: true,
    },
    state,
    pending,
    message: failed?.message ?? null,
    error: (field) => failed?.fields[field],
    value: (field, first = '') => failed?.values[field] ?? first,
    done: state.status === 'done' ? state.value : null,
  }
}
