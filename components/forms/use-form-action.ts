'use client'

import { useActionState, useState } from 'react'
import { sendAction } from '@/components/forms/send-action'
import { isUnsent } from '@/components/forms/unsent-words'
import type { ActionState, Failure, FormAction } from '@/lib/action-state'

/** What the drawing of a field needs to know of its form. */
export type FieldState = { id: string; name: string; defaultValue: string; error: string | undefined }

export type FormHandle<T> = {
  send: (form: FormData) => void
  failure: Failure | null
  /** What the verb gave back, or null. */
  done: T | null
  /** How often the verb has done its work. As a key it empties a field then, and only then. */
  round: number
  /** How often the verb has refused. As a key it draws a field anew then, not when nothing arrived. */
  refusals: number
  /** `first` is the text of a field that nobody has filled in yet. */
  field: (name: string, first?: string) => FieldState
}

type Counted<T> = ActionState<T> & { round?: number; refusals?: number }

/** One server action behind one `Form`. `ids` goes before the ids of its fields where others have the same names. */
export function useFormAction<T>(action: FormAction<T>, ids?: string): FormHandle<T> {
  // The server draws the action itself into the form, so that it works without JavaScript.
  const sent = typeof window === 'undefined' ? action : counted(action)
  const [state, send] = useActionState<Counted<T>, FormData>(sent, { status: 'idle' })
  const failure = state.status === 'failed' ? state : null
  // What came back without JavaScript. With it the fields keep what is in them, and nothing is drawn over it.
  const [returned] = useState<Record<string, string>>(failure?.values ?? {})
  return {
    send,
    failure,
    done: state.status === 'done' ? state.value : null,
    round: state.round ?? 0,
    refusals: state.refusals ?? 0,
    field: (name, first = '') => ({
      id: ids ? `${ids}-${name}` : name,
      name,
      defaultValue: returned[name] ?? first,
      error: failure?.fields[name],
    }),
  }
}

function counted<T>(action: FormAction<T>) {
  return async (previous: Counted<T>, form: FormData): Promise<Counted<T>> => {
    const state = await sendAction(action, form)
    const refused = state.status === 'failed' && !isUnsent(state.code)
    return {
      ...state,
      round: (previous.round ?? 0) + (state.status === 'done' ? 1 : 0),
      refusals: (previous.refusals ?? 0) + (refused ? 1 : 0),
    }
  }
}
