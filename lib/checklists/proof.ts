import type { Proof, Prove } from '@/lib/checklists/step'
import type { FactKind, Observation } from '@/lib/facts/kinds'

export const NOTHING: Proof = {
  outcome: 'nothing',
  since: null,
  lastSeen: null,
  because: null,
  evidence: [],
}

/** The newest pass or fail among facts of these kinds decides; a fail after a pass is a regression. */
export function observed(...kinds: FactKind[]): Prove {
  return (facts) => newestDecides(ofKinds(facts, kinds))
}

/** The same for one kind, counting only the facts whose detail is what the step is about. */
export function observedWhere(kind: FactKind, counts: (detail: Observation['detail']) => boolean): Prove {
  return (facts) => newestDecides(facts.filter((fact) => fact.kind === kind && counts(fact.detail)))
}

export function ofKinds(facts: readonly Observation[], kinds: readonly FactKind[]): Observation[] {
  return facts.filter((fact) => kinds.includes(fact.kind))
}

export function newestDecides(facts: readonly Observation[]): Proof {
  const evidence = [...facts]
  const decisive = facts.filter((fact) => fact.verdict !== 'unknown')
  const last = decisive.at(-1)
  if (!last) return { ...NOTHING, evidence }
  const began = startOfRun(decisive)
  if (last.verdict === 'pass')
    return { outcome: 'passed', since: began.at, lastSeen: last.at, because: null, evidence }
  const passedBefore = decisive.some((fact) => fact.verdict === 'pass')
  return {
    outcome: passedBefore ? 'regressed' : 'failed',
    since: began.at,
    lastSeen: last.at,
    because: contradiction(last),
    evidence,
  }
}

/** All must hold. The worst outcome stands for the whole, with the evidence of every part. */
export function allOf(...proves: [Prove, ...Prove[]]): Prove {
  return (facts, context) => {
    const proofs = proves.map((prove) => prove(facts, context))
    const evidence = inOrder(proofs.flatMap((proof) => proof.evidence))
    for (const outcome of ['regressed', 'failed', 'waiting_customer', 'nothing'] as const) {
      const worst = proofs.find((proof) => proof.outcome === outcome)
      if (worst) return { ...worst, evidence }
    }
    return {
      outcome: 'passed',
      since: newest(proofs.map((proof) => proof.since)),
      // The whole is only as fresh as its oldest part.
      lastSeen: oldest(proofs.map((proof) => proof.lastSeen)),
      because: null,
      evidence,
    }
  }
}

/** Holds as it stands unless it is contradicted: a fact that not every environment can deliver. */
export function unlessContradicted(...kinds: FactKind[]): Prove {
  return (facts, context) => {
    const proof = observed(...kinds)(facts, context)
    if (proof.outcome !== 'nothing') return proof
    return { ...NOTHING, outcome: 'passed', evidence: proof.evidence }
  }
}

export function inOrder(facts: readonly Observation[]): Observation[] {
  return [...new Set(facts)].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}

export function newest(times: readonly (Date | null)[]): Date | null {
  return times.reduce((most, time) => (time && (!most || time > most) ? time : most), null)
}

function oldest(times: readonly (Date | null)[]): Date | null {
  return times.reduce((least, time) => (time && (!least || time < least) ? time : least), null)
}

function startOfRun(decisive: readonly Observation[]): Observation {
  let first = decisive.length - 1
  while (first > 0 && decisive[first - 1]?.verdict === decisive[first]?.verdict) first -= 1
  return decisive[first] as Observation
}

function contradiction(fact: Observation): string {
  const what = fact.detail.reason ?? fact.detail.error ?? fact.detail.status
  const known = typeof what === 'string' || typeof what === 'number'
  return known ? `Contradicted by ${fact.source}: ${what}.` : `Contradicted by ${fact.source}.`
}
