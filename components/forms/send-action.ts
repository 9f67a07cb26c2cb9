import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { UNSENT_WORDS } from '@/components/forms/unsent-words'
import type { ActionState, Failure, FormAction, Unsent } from '@/lib/action-state'
import { DOOR_WORDS, MOST_BODY_BYTES } from '@/lib/door-words'

/** React names the fields again and adds the arguments' own part. */
const REACT_ADDS_BYTES = 1024

/**
 * Sends a form to its action. Whatever keeps the form from its action, or the answer from the form, comes back as a
 * failed state; only what Next's router has to see (a redirect, a page that is not there) is thrown on.
 */
export async function sendAction<T>(action: FormAction<T>, form: FormData): Promise<ActionState<T>> {
  if ((await bytesIn(form)) > MOST_BODY_BYTES - REACT_ADDS_BYTES) return unsent('too_large')
  try {
    // No action reads the previous state, and with it what was typed would be sent twice.
    return await action({ status: 'idle' }, form)
  } catch (error) {
    unstable_rethrow(error)
    return unsent(reasonOf(error))
  }
}

function unsent(code: Unsent): Failure {
  return { status: 'failed', code, message: UNSENT_WORDS[code], fields: {}, values: {} }
}

async function bytesIn(form: FormData): Promise<number> {
  return (await new Response(form).blob()).size
}

function reasonOf(error: unknown): Unsent {
  if (unstable_isUnrecognizedActionError(error)) return 'outdated'
  const message = error instanceof Error ? error.message : ''
  if (message === DOOR_WORDS.too_large) return 'too_large'
  if (message === DOOR_WORDS.busy) return 'busy'
  // The one thing that fetch rejects with.
  return error instanceof TypeError ? 'unreachable' : 'unclear'
}
