import { STAGES, type StageId } from '@/lib/checklists/stages'
import { isWaiting, isWrong, STEP_STATES, type StepState } from '@/lib/checklists/states'
import type { StepView } from '@/lib/checklists/step-view'

export type StateCounts = Record<StepState, number>

export type StageView = { stage: StageId; title: string; counts: StateCounts; state: StepState }

export type Readiness = {
  ready: boolean
  missing: { id: string; title: string; state: StepState; because: string | null }[]
  counts: StateCounts
  perStage: StageView[]
  /** What to do next, and whose turn it is; null when nothing is left to do. */
  next: StepView | null
  waiting: { id: string; on: 'pleo' | 'customer'; since: Date | null; title: string }[]
  wrong: StepView[]
}

/** What a stage is called by: the first of these that one of its steps is in. */
const STAGE_ORDER: readonly StepState[] = [
  'regressed',
  'failed',
  'your_turn',
  'waiting_customer',
  'waiting_pleo',
  'not_started',
  'locked',
  'stale',
  'waived',
  'proved',
  'attested',
]

/** Pure. Guards the verbs that open things and feeds the overview. Optional steps hold nothing up. */
export function readiness(views: readonly StepView[]): Readiness {
  const missing = views
    .filter((view) => view.required && !view.holds)
    .map(({ id, title, state, because }) => ({ id, title, state, because }))
  return {
    ready: views.length > 0 && missing.length === 0,
    missing,
    counts: countStates(views),
    perStage: perStage(views),
    next: next(views),
    waiting: waiting(views),
    wrong: views.filter((view) => isWrong(view.state)),
  }
}

function perStage(views: readonly StepView[]): StageView[] {
  return STAGES.flatMap(({ id, title }) => {
    const own = views.filter((view) => view.stage === id)
    if (own.length === 0) return []
    const telling = own.some((view) => view.required) ? own.filter((view) => view.required) : own
    const state = STAGE_ORDER.find((candidate) => telling.some((view) => view.state === candidate))
    return [{ stage: id, title, counts: countStates(own), state: state ?? 'locked' }]
  })
}

/** Your turn first, then what went wrong, then what may be begun early, then an answer that may be recorded. */
function next(views: readonly StepView[]): StepView | null {
  const required = views.filter((view) => view.required)
  return (
    required.find((view) => view.state === 'your_turn') ??
    required.find((view) => view.state === 'failed' || view.state === 'regressed') ??
    required.find((view) => view.state === 'not_started') ??
    required.find((view) => isWaiting(view.state) && !view.holds) ??
    required.find((view) => isWaiting(view.state)) ??
    null
  )
}

/** Each wait once: a step that only stands on another's wait is not counted beside it. */
function waiting(views: readonly StepView[]): Readiness['waiting'] {
  const all = views.filter((view) => isWaiting(view.state))
  const ids = new Set(all.map((view) => view.id))
  return all
    .filter((view) => !view.needs.some((need) => ids.has(need)))
    .map(({ id, state, since, title }) => ({
      id,
      on: state === 'waiting_pleo' ? 'pleo' : 'customer',
      since,
      title,
    }))
}

function countStates(views: readonly StepView[]): StateCounts {
  const counts = Object.fromEntries(STEP_STATES.map((state) => [state, 0])) as StateCounts
  for (const view of views) counts[view.state] += 1
  return counts
}
