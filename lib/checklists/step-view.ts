import type { StepState } from '@/lib/checklists/states'
import type { Step, Turn } from '@/lib/checklists/step'
import type { Observation } from '@/lib/facts/kinds'

/** A step as it stands: what the pages draw and `readiness` counts. */
export type StepView = Omit<
  Step,
  'prove' | 'applies' | 'advice' | 'freshDays' | 'turn' | 'optional' | 'unwaivable'
> & {
  required: boolean
  state: StepState
  since: Date | null
  /** When a proof grows stale, or a waiver ends. */
  until: Date | null
  /** Who attested, waived or handed over, and in which words. */
  by: string | null
  words: string | null
  because: string | null
  /** Newest first, at most five. */
  evidence: Observation[]
  /** The newest observation could not tell; the state rests on older ones. */
  couldNotTell: boolean
  /** Who acts now; null where nobody has to. */
  turn: Turn | null
  /** Nothing further is asked of the partner: it passes, or it was handed over and Pleo has it. */
  holds: boolean
  canAttest: boolean
  canHandOver: boolean
  canWithdraw: boolean
  canWaive: boolean
}
