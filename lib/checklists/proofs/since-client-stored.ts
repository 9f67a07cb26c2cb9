import type { Prove } from '@/lib/checklists/step'

/** Counts only what was observed of the credentials now stored: replaced ones prove nothing about the new. */
export function sinceClientStored(prove: Prove): Prove {
  return (facts, context) => {
    const stored = facts.findLast((fact) => fact.kind === 'client.stored' && fact.verdict === 'pass')
    if (!stored) return prove(facts, context)
    const proof = prove(facts.slice(facts.indexOf(stored) + 1), context)
    if (proof.outcome !== 'nothing') return proof
    const before = prove(facts, context)
    if (before.outcome === 'nothing') return proof
    return {
      ...proof,
      since: stored.at,
      because: 'The credentials were replaced after the last check.',
      evidence: before.evidence,
    }
  }
}
