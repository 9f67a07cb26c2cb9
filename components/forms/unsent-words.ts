import type { Unsent } from '@/lib/action-state'
import { DOOR_WORDS } from '@/lib/door-words'

/** What happened, whether anything was lost, what to do. */
export const UNSENT_WORDS: Record<Unsent, string> = {
  ...DOOR_WORDS,
  unreachable:
    'The dashboard could not be reached, and it is not known whether this was saved. What you typed is still here: check your connection, then send it again.',
  unclear:
    'No proper answer came back, and it is not known whether this was saved. What you typed is still here: wait a moment, then send it again.',
  outdated: 'This page is from before an update. Reload it; what you typed stays here until you do.',
}

export function isUnsent(code: string): code is Unsent {
  return Object.hasOwn(UNSENT_WORDS, code)
}
