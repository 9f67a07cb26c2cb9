import { sendAction } from '@/components/forms/send-action'
import type { ConfirmOutcome } from '@/components/ui/confirm'
import type { FormAction } from '@/lib/action-state'

/** A server action as the dialog that confirms it wants it: what happened and which field, when it failed. */
export function confirming<T>(action: FormAction<T>): (form: FormData) => Promise<ConfirmOutcome> {
  return async (form) => {
    const state = await sendAction(action, form)
    if (state?.status !== 'failed') return undefined
    return { error: [state.message, ...Object.values(state.fields)].join(' ') }
  }
}
