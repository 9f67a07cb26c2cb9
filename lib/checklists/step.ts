import type { Environment } from '@/generated/prisma/enums'
import type { StageId } from '@/lib/checklists/stages'
import type { Observation } from '@/lib/facts/kinds'

export type Turn = 'partner' | 'pleo' | 'customer'

/** What of an integration decides which steps it has. Level and option are null until the partner has chosen. */
export type Applicant = {
  level: number | null
  option: 'A' | 'B' | null
  /** True where the partner's own software runs the authorisation flow and keeps the tokens. */
  ownOAuthFlow?: boolean
  createdAt?: Date
}

export type DocsLink = { label: string; href: string }

/** Where the person goes for the step. `attest` and `hand-over` are forms of the step itself. */
export type ActionTarget =
  | 'details'
  | 'registration'
  | 'client'
  | 'connections'
  | 'calls'
  | 'rehearse'
  | 'postman'
  | 'production'
  | 'attest'
  | 'hand-over'

export type StepAction = { label: string; to: ActionTarget }

/** Facts are of the step's own environment, oldest first; `otherFacts` are those of the other one. */
export type ProofContext = { now: Date; otherFacts: readonly Observation[] }

/**
 * What the facts say. `since` is when this outcome began, `lastSeen` the newest fact that carries it.
 * Observations that could not tell appear in `evidence` only.
 */
export type Proof = {
  outcome: 'nothing' | 'passed' | 'failed' | 'regressed' | 'waiting_customer'
  since: Date | null
  lastSeen: Date | null
  because: string | null
  evidence: Observation[]
}

export type Prove = (facts: readonly Observation[], context: ProofContext) => Proof

type StepTexts = {
  id: string
  stage: StageId
  title: string
  purpose: string
  input: string
  output: string
  why: string
  docs: readonly DocsLink[]
}

export type Step = StepTexts & {
  environment: Environment
  /** Who acts once the step is open. */
  turn: Turn
  /** Steps of the same environment that open this one, all of them; those that do not apply are passed over. */
  needs: readonly string[]
  /** Observed: only a machine's facts pass it. Attested: a person's words. Handed over: sent, then Pleo answers. */
  proof: 'observed' | 'attested' | 'handed-over'
  prove: Prove
  applies(integration: Applicant): boolean
  action: StepAction
  /** What to do when the facts say that it does not hold. */
  advice?: string
  minutes?: number
  /** After this many days a proof still passes but is flagged as stale. */
  freshDays?: number
  /** Optional steps never hold anything up. */
  optional?: true
  /** No owner can waive it. */
  unwaivable?: true
}
