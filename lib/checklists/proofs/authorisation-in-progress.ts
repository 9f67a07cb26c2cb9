import { ofKinds } from '@/lib/checklists/proof'
import type { Prove } from '@/lib/checklists/step'

/** An authorisation row lives this long; afterwards nobody is waited for any more. */
const AUTHORISATION_MINUTES = 10

/** While a browser is at Pleo and nothing is proved yet, it is the customer's turn. */
export function authorisationInProgress(prove: Prove): Prove {
  return (facts, context) => {
    const proof = prove(facts, context)
    if (proof.outcome !== 'nothing') return proof
    const last = ofKinds(facts, [
      'authorisation.started',
      'authorisation.returned',
      'authorisation.denied',
      'authorisation.rejected',
    ]).at(-1)
    if (last?.kind !== 'authorisation.started') return proof
    const age = context.now.getTime() - last.at.getTime()
    if (age > AUTHORISATION_MINUTES * 60_000) return proof
    return {
      outcome: 'waiting_customer',
      since: last.at,
      lastSeen: last.at,
      because: 'A browser was sent to Pleo and has not come back yet.',
      evidence: [...proof.evidence, last],
    }
  }
}
