import type { Environment } from '@/generated/prisma/enums'
import { CATALOGUE } from '@/lib/checklists/catalogue'
import {
  couldNotTell,
  evidenceOf,
  type Judgement,
  judge,
  mayBeWaived,
  openSince,
} from '@/lib/checklists/judge'
import { lockedBy, stagingGate } from '@/lib/checklists/locks'
import { inOrder } from '@/lib/checklists/proof'
import { readiness } from '@/lib/checklists/readiness'
import { type Statements, statementsAbout } from '@/lib/checklists/statements'
import { isPassing, isWaiting } from '@/lib/checklists/states'
import type { Applicant, Proof, ProofContext, Step, Turn } from '@/lib/checklists/step'
import type { StepView } from '@/lib/checklists/step-view'
import type { Observation } from '@/lib/facts/kinds'

type Evaluation = {
  integration: Applicant
  environment: Environment
  facts: readonly Observation[]
  now: Date
  otherEnvironment?: { facts: readonly Observation[] }
}

type Surroundings = { input: Evaluation; context: ProofContext; before: StepView[]; gate: string | null }

/** The checklist of an environment: pure, from facts to states. Production stays locked until Staging's steps hold. */
export function evaluate(input: Evaluation): StepView[] {
  const facts = inOrder(input.facts)
  const otherFacts = inOrder(input.otherEnvironment?.facts ?? [])
  const around: Surroundings = {
    input: { ...input, facts },
    context: { now: input.now, otherFacts },
    before: [],
    gate: gateOf(input),
  }
  for (const step of stepsOf(input.integration, input.environment)) {
    around.before.push(viewStep(step, around))
  }
  return around.before
}

export function stepsOf(integration: Applicant, environment: Environment): Step[] {
  return CATALOGUE.filter((step) => step.environment === environment && step.applies(integration))
}

/** Staging guards the way into Production. Once Production was opened, nothing in Staging closes it again. */
function gateOf(input: Evaluation): string | null {
  if (input.environment === 'staging') return null
  if (input.facts.some((fact) => fact.kind === 'production.opened' && fact.verdict === 'pass')) return null
  const staging = evaluate({
    ...input,
    environment: 'staging',
    facts: input.otherEnvironment?.facts ?? [],
    otherEnvironment: { facts: input.facts },
  })
  return stagingGate(readiness(staging))
}

function viewStep(step: Step, around: Surroundings): StepView {
  const { facts, now } = around.input
  const proof = step.prove(facts, around.context)
  const said = statementsAbout(step.id, facts, now)
  const settled = judge(step, proof, said, now)
  const standing = settled ?? standingOf(step, proof, said, around)
  const { state } = standing
  const handedOver = settled?.state === 'waiting_pleo'
  const open = state !== 'locked' && !isPassing(state)
  const { prove, applies, advice, freshDays, turn, optional, unwaivable, ...texts } = step
  return {
    ...texts,
    required: !optional,
    state,
    since: standing.since,
    until: settled?.until ?? null,
    by: settled?.statement?.actorName ?? null,
    words: wordsOf(settled?.statement ?? null),
    because: standing.because,
    evidence: evidenceOf(step, proof, said),
    couldNotTell: couldNotTell(proof),
    turn: turnOf(state),
    holds: isPassing(state) || handedOver,
    canAttest: step.proof === 'attested' && (open || state === 'waived'),
    canHandOver: step.proof === 'handed-over' && open && !handedOver,
    canWithdraw: state === 'attested' || state === 'waived' || handedOver,
    canWaive: mayBeWaived(step) && open,
  }
}

/** Nothing has been said or seen that settles the step: it is locked, or somebody's turn. */
function standingOf(
  step: Step,
  proof: Proof,
  said: Statements,
  around: Surroundings,
): { state: StepView['state']; since: Date | null; because: string | null } {
  const because = said.ended?.because ?? proof.because ?? null
  const needs = around.before.filter((view) => step.needs.includes(view.id))
  const locked = around.gate ?? lockedBy(needs)
  if (locked) return { state: 'locked', since: null, because: locked }
  const since = openSince(
    needs.length ? needs.map((need) => need.since) : [around.input.integration.createdAt ?? null],
    proof,
    said,
  )
  // What stands on something that Pleo has not answered yet waits with it.
  const waiting = needs.find((need) => isWaiting(need.state))
  if (waiting) return { state: waiting.state, since: waiting.since, because }
  if (step.turn === 'pleo') return { state: 'waiting_pleo', since, because }
  const touched = because !== null || proof.evidence.length > 0
  if (touched || isReached(step, around.before)) return { state: 'your_turn', since, because }
  return { state: 'not_started', since: null, because: null }
}

/** The way has come here: in earlier stages nothing is left that the partner could do. */
function isReached(step: Step, before: readonly StepView[]): boolean {
  return !before.some(
    (view) => view.stage !== step.stage && view.required && turnOf(view.state) === 'partner',
  )
}

function turnOf(state: Judgement['state'] | StepView['state']): Turn | null {
  if (state === 'waiting_pleo') return 'pleo'
  if (state === 'waiting_customer') return 'customer'
  if (state === 'locked' || state === 'stale' || isPassing(state)) return null
  return 'partner'
}

function wordsOf(statement: Observation | null): string | null {
  return typeof statement?.detail.words === 'string' ? statement.detail.words : null
}
