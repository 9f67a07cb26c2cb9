import { newestDecides, ofKinds } from '@/lib/checklists/proof'
import type { Proof } from '@/lib/checklists/step'
import type { Observation } from '@/lib/facts/kinds'

/** Opening is one event. Only an owner's suspension speaks against it, until it is lifted. */
export function openAndNotSuspended(facts: readonly Observation[]): Proof {
  const events = ofKinds(facts, ['production.opened', 'production.suspended', 'production.resumed'])
  const opened = newestDecides(events.filter((fact) => fact.kind === 'production.opened'))
  const last = events.at(-1)
  if (opened.outcome !== 'passed' || last?.kind !== 'production.suspended')
    return { ...opened, evidence: events }
  return {
    outcome: 'regressed',
    since: last.at,
    lastSeen: last.at,
    because: `Suspended by ${last.actorName ?? 'an owner'}: no new authorisations.`,
    evidence: events,
  }
}
