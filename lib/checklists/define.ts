import { always } from '@/lib/checklists/applies'
import { NOTHING, observed, ofKinds } from '@/lib/checklists/proof'
import type { Proof, Prove, Step, StepAction } from '@/lib/checklists/step'
import type { FactKind } from '@/lib/facts/kinds'

type Given = 'environment' | 'turn' | 'applies' | 'proof' | 'prove' | 'action'
type Texts = Omit<Step, Given> & Partial<Pick<Step, 'environment' | 'turn' | 'applies'>>

const USUAL = { environment: 'staging', turn: 'partner', applies: always } as const

/** A step that a machine proves. No words can pass it. */
export function observedStep(step: Texts & { prove: Prove; action: StepAction }): Step {
  return { ...USUAL, ...step, proof: 'observed' }
}

/** A step that a person vouches for, in words and by name. */
export function attestedStep(step: Texts & { action?: StepAction }): Step {
  return {
    ...USUAL,
    action: { label: 'Attest', to: 'attest' },
    ...step,
    proof: 'attested',
    prove: () => NOTHING,
  }
}

/** A step that is sent to Pleo and waits there until `answered` is observed or attested. */
export function handedOverStep(
  step: Texts & { answered: { step: string } | { kind: FactKind; where: 'here' | 'other' } },
): Step {
  const { answered, ...texts } = step
  return {
    ...USUAL,
    action: { label: 'Record as sent', to: 'hand-over' },
    ...texts,
    proof: 'handed-over',
    prove(facts, context) {
      if ('step' in answered) return answeredByAttestation(answered.step)(facts, context)
      const place = answered.where === 'here' ? facts : context.otherFacts
      return onlyIfPassed(observed(answered.kind)(place, context))
    },
  }
}

function answeredByAttestation(step: string): Prove {
  return (facts) => {
    const about = ofKinds(facts, ['step.attested', 'step.withdrawn']).filter(
      (fact) => fact.detail.step === step,
    )
    const last = about.at(-1)
    if (last?.kind !== 'step.attested') return NOTHING
    return { outcome: 'passed', since: last.at, lastSeen: last.at, because: null, evidence: [last] }
  }
}

/** What came after the answer is another step's matter: it does not undo that Pleo answered. */
function onlyIfPassed(proof: Proof): Proof {
  const answer = proof.evidence.find((fact) => fact.verdict === 'pass')
  if (!answer) return NOTHING
  return { outcome: 'passed', since: answer.at, lastSeen: answer.at, because: null, evidence: [answer] }
}
