import { ofKinds } from '@/lib/checklists/proof'
import type { Observation } from '@/lib/facts/kinds'

/** What people said about a step and still stands: a withdrawal ends everything said before it. */
export type Statements = {
  attested: Observation | null
  waived: (Observation & { until: Date }) | null
  handedOver: Observation | null
  /** The newest statement of any kind, withdrawn and ended ones included. */
  evidence: Observation[]
  /** Why the step is open again, when something that was said no longer counts. */
  ended: { since: Date; because: string } | null
}

export function statementsAbout(step: string, facts: readonly Observation[], now: Date): Statements {
  const about = ofKinds(facts, ['step.attested', 'step.withdrawn', 'step.waived', 'step.submitted']).filter(
    (fact) => fact.detail.step === step,
  )
  const withdrawn = about.findLast((fact) => fact.kind === 'step.withdrawn')
  const standing = withdrawn ? about.slice(about.indexOf(withdrawn) + 1) : about
  const waiver = newestOf('step.waived', standing)
  const until = waiver ? endOfDay(waiver.detail.until) : null
  const over = waiver && until && until <= now
  return {
    attested: newestOf('step.attested', standing),
    waived: waiver && until && !over ? { ...waiver, until } : null,
    handedOver: newestOf('step.submitted', standing),
    evidence: about,
    ended: over
      ? { since: until, because: 'The waiver is over.' }
      : withdrawn
        ? { since: withdrawn.at, because: `Withdrawn by ${withdrawn.actorName ?? 'a colleague'}.` }
        : null,
  }
}

function newestOf(kind: Observation['kind'], facts: readonly Observation[]): Observation | null {
  return facts.findLast((fact) => fact.kind === kind) ?? null
}

/** A waiver holds to the end of its last day, UTC. A date that cannot be read waives nothing. */
function endOfDay(date: unknown): Date | null {
  if (typeof date !== 'string') return null
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return null
  return new Date(day.getTime() + 24 * 60 * 60 * 1000)
}
