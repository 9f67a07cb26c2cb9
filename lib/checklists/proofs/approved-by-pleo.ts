import { observed } from '@/lib/checklists/proof'
import type { Prove } from '@/lib/checklists/step'

/** Until the approval is recorded, Pleo has had the review since it was asked for in Staging. */
export const approvedByPleo: Prove = (facts, context) => {
  const proof = observed('production.approved')(facts, context)
  if (proof.outcome !== 'nothing') return proof
  const asked = context.otherFacts.findLast(
    (fact) => fact.kind === 'step.submitted' && fact.detail.step === 'review-requested',
  )
  return { ...proof, since: asked?.at ?? null }
}
