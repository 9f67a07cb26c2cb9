/**
 * Why a command cannot go on, in one sentence that says what to do. Shown without a stack trace; anything else that is
 * thrown is a bug and keeps its trace.
 */
export class StopReason extends Error {
  override name = 'StopReason'
}
