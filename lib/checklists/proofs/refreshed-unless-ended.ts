import { newestDecides, ofKinds } from '@/lib/checklists/proof'
import type { Proof } from '@/lib/checklists/step'
import type { Observation } from '@/lib/facts/kinds'

/**
 * A refused refresh speaks against the step until the same connection was authorised again or disconnected. A
 * customer may withdraw at any time, and withdrawing must not leave a mark for ever.
 */
export function refreshedUnlessEnded(facts: readonly Observation[]): Proof {
  const refreshes = ofKinds(facts, ['grant.refreshed'])
  return newestDecides(refreshes.filter((fact) => fact.verdict !== 'fail' || !wasSettled(fact, facts)))
}

function wasSettled(refused: Observation, facts: readonly Observation[]): boolean {
  if (!refused.connectionId) return false
  const later = facts.slice(facts.indexOf(refused) + 1)
  const settling = ofKinds(later, ['connection.reconnected', 'connection.disconnected'])
  return settling.some((fact) => fact.connectionId === refused.connectionId && fact.verdict === 'pass')
}
