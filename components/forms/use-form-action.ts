'use client'

import { type FormEvent, startTransition, useActionState } from 'react'
import { sendAction } from '@/components/forms/send-action'
import { isUnsent } from '@/components/forms/unsent-words'
import { type FormRef, useKeptText } from '@/components/forms/use-kept-text'
import type { ActionState, FormAction } from '@/lib/action-state'

export type FormActionHandle<T> = {
  /** Spread onto <form>. Works without JavaScript too; with it, a form that failed keeps what was typed. */
  formProps: {
    ref: FormRef
    action: (form: FormData) => void
    onSubmit: (event: FormEvent<HTMLFormElement>) => void
    noValidate: true
  }
  state: ActionState<T>
  pending: boolean
  /** The message of a failure, or null. */
  message: string | null
  /** The verb never answered: the message is about the way there, not about the form. */
  unsent: boolean
  error: (field: string) => string | undefined
  /** What was typed before the refusal, else `first`. */
  value: (field: string, first?: string) => string
  /** What the verb gave back, or null. */
  done: T | null
  /** How often the verb has done its work. As a key it empties a field then, and only then. */
  round: number
}

type Counted<T> = ActionState<T> & { round?: number }

/** One server action behind one form. React resets a form after its action; one that failed must not lose a word. */
export function useFormAction<T>(action: FormAction<T>): FormActionHandle<T> {
  // The server draws the action itself into the form, so that it works without JavaScript.
  const sent = typeof window === 'undefined' ? action : counted(action)
  const [state, dispatch, pending] = useActionState<Counted<T>, FormData>(sent, { status: 'idle' })
  const failed = state.status === 'failed' ? state : null
  return {
    formProps: {
      ref: useKeptText(),
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
    unsent: failed !== null && isUnsent(failed.code),
    error: (field) => failed?.fields[field],
    value: (field, first = '') => failed?.values[field] ?? first,
    done: state.status === 'done' ? state.value : null,
    round: state.round ?? 0,
  }
}

function counted<T>(action: FormAction<T>) {
  return async (previous: Counted<T>, form: FormData): Promise<Counted<T>> => {
    const state = await sendAction(action, form, previous)
    return { ...state, round: (previous.round ?? 0) + (state.status === 'done' ? 1 : 0) }
  }
}
