import type { StateCounts } from '@/lib/checklists/readiness'
import type { StepState } from '@/lib/checklists/states'

const URGENCY: readonly StepState[] = [
  'failed',
  'regressed',
  'your_turn',
  'waiting_pleo',
  'waiting_customer',
  'stale',
  'proved',
  'attested',
  'waived',
  'not_started',
  'locked',
]

/** Counts by state, what asks for somebody first. */
export function countsByUrgency(counts: StateCounts): { state: StepState; count: number }[] {
  return URGENCY.map((state) => ({ state, count: counts[state] }))
}
