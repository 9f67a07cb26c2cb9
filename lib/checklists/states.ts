/** The states of a step, as docs/architecture.md lists them for the whole house. */
export const STEP_STATES = [
  'locked',
  'not_started',
  'your_turn',
  'waiting_pleo',
  'waiting_customer',
  'proved',
  'attested',
  'waived',
  'failed',
  'stale',
  'regressed',
] as const

export type StepState = (typeof STEP_STATES)[number]

const PASSING: ReadonlySet<StepState> = new Set(['proved', 'attested', 'waived', 'stale'])
const WRONG: ReadonlySet<StepState> = new Set(['failed', 'regressed', 'stale'])

/** Stale passes: age raises a flag and stops nothing. */
export function isPassing(state: StepState): boolean {
  return PASSING.has(state)
}

export function isWrong(state: StepState): boolean {
  return WRONG.has(state)
}

export function isWaiting(state: StepState): boolean {
  return state === 'waiting_pleo' || state === 'waiting_customer'
}
