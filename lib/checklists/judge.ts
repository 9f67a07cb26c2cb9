import { inOrder, newest } from '@/lib/checklists/proof'
import type { Statements } from '@/lib/checklists/statements'
import type { StepState } from '@/lib/checklists/states'
import type { Proof, Step } from '@/lib/checklists/step'
import type { Observation } from '@/lib/facts/kinds'

const DAY = 24 * 60 * 60 * 1000

/** What the facts and the statements settle by themselves; null leaves it to the steps around it. */
export type Judgement = {
  state: Exclude<StepState, 'locked' | 'not_started' | 'your_turn'>
  since: Date | null
  until: Date | null
  because: string | null
  /** The statement that the state rests on, where it is a person's. */
  statement: Observation | null
}

/** In this order: a machine's proof, a person's word, a waiver, a contradiction, and last whoever is waited for. */
export function judge(step: Step, proof: Proof, said: Statements, now: Date): Judgement | null {
  if (proof.outcome === 'passed') return passed(step, proof, now)
  // An attestation or a waiver of something that a machine observes counts for nothing, however it came to be there.
  if (step.proof === 'attested' && said.attested) return stated('attested', said.attested)
  if (mayBeWaived(step) && said.waived) return { ...stated('waived', said.waived), until: said.waived.until }
  if (proof.outcome === 'failed' || proof.outcome === 'regressed') {
    const because = [proof.because, step.advice].filter(Boolean).join(' ')
    return { state: proof.outcome, since: proof.since, until: null, because, statement: null }
  }
  if (proof.outcome === 'waiting_customer') {
    const { since, because } = proof
    return { state: 'waiting_customer', since, until: null, because, statement: null }
  }
  if (step.proof === 'handed-over' && said.handedOver) return stated('waiting_pleo', said.handedOver)
  return null
}

/** Only a person's word can be waived: what a machine observes has to happen, and Pleo decides for itself. */
export function mayBeWaived(step: Step): boolean {
  return step.proof === 'attested' && !step.unwaivable
}

/** Newest first, at most five; no words are evidence for a step that a machine observes. */
export function evidenceOf(step: Step, proof: Proof, said: Statements): Observation[] {
  const statements = step.proof === 'observed' ? [] : said.evidence
  return inOrder([...proof.evidence, ...statements])
    .reverse()
    .slice(0, 5)
}

export function couldNotTell(proof: Proof): boolean {
  return inOrder(proof.evidence).at(-1)?.verdict === 'unknown'
}

/** Since when the step has been open for someone: the last need that came to hold, or what re-opened it. */
export function openSince(times: (Date | null)[], proof: Proof, said: Statements): Date | null {
  return newest([...times, proof.since, said.ended?.since ?? null])
}

function passed(step: Step, proof: Proof, now: Date): Judgement {
  const until =
    step.freshDays && proof.lastSeen ? new Date(proof.lastSeen.getTime() + step.freshDays * DAY) : null
  if (!until || until > now)
    return { state: 'proved', since: proof.since, until, because: null, statement: null }
  const because = `The last proof is more than ${step.freshDays} days old. It still counts; prove it again soon.`
  return { state: 'stale', since: until, until, because, statement: null }
}

function stated(state: Judgement['state'], statement: Observation): Judgement {
  return { state, since: statement.at, until: null, because: null, statement }
}
