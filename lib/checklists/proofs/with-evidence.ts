import { inOrder, ofKinds } from '@/lib/checklists/proof'
import type { Prove } from '@/lib/checklists/step'
import type { FactKind } from '@/lib/facts/kinds'

/** Shows further observations beside the proof; they decide nothing. */
export function withEvidence(prove: Prove, ...kinds: FactKind[]): Prove {
  return (facts, context) => {
    const proof = prove(facts, context)
    if (proof.outcome === 'nothing') return proof
    return { ...proof, evidence: inOrder([...proof.evidence, ...ofKinds(facts, kinds)]) }
  }
}
