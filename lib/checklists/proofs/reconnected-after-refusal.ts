import { NOTHING, ofKinds } from '@/lib/checklists/proof'
import type { Proof } from '@/lib/checklists/step'
import type { Observation } from '@/lib/facts/kinds'

/** Two facts about one connection: Pleo refused its refresh token, and later the same record was authorised again. */
export function reconnectedAfterRefusal(facts: readonly Observation[]): Proof {
  const refusals = ofKinds(facts, ['connection.reauthorisation_needed'])
  const handled = refusals.flatMap((refusal) => {
    const back = comeBack(refusal, facts)
    return back ? [[refusal, back] as const] : []
  })
  const [first, last] = [handled[0], handled.at(-1)]
  if (first && last)
    return {
      outcome: 'passed',
      since: first[1].at,
      lastSeen: last[1].at,
      because: null,
      evidence: [...last],
    }
  const open = refusals.at(-1)
  if (!open) return NOTHING
  return {
    ...NOTHING,
    since: open.at,
    because: 'Calls were stopped. Now connect the same company again.',
    evidence: [open],
  }
}

function comeBack(refusal: Observation, facts: readonly Observation[]): Observation | undefined {
  if (!refusal.connectionId) return undefined
  return facts
    .slice(facts.indexOf(refusal) + 1)
    .find(
      (fact) =>
        fact.kind === 'connection.reconnected' &&
        fact.verdict === 'pass' &&
        fact.connectionId === refusal.connectionId,
    )
}
