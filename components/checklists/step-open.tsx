import type { ReactNode } from 'react'
import type { StepShown } from '@/components/checklists/step-shown'
import { StepTexts } from '@/components/checklists/step-texts'
import { type FactLine, FactList } from '@/components/facts/fact-list'
import { Callout } from '@/components/ui/callout'

type StepOpenProps = {
  step: StepShown
  evidence: FactLine[]
  now: Date
  /** What the last action came to. */
  said?: ReactNode
  /** The one action of the step. */
  action: ReactNode
  /** Withdraw, waive: behind a fold. */
  further?: ReactNode
}

const BECAUSE = { failed: 'danger', regressed: 'danger', stale: 'warning' } as const

/** A step opened in its list: texts, why it stands as it does, evidence, and the one action. */
export function StepOpen({ step, evidence, now, said, action, further }: StepOpenProps) {
  const tone = BECAUSE[step.state as keyof typeof BECAUSE] ?? 'info'
  return (
    <div className="grid gap-4 border-t border-line bg-surface px-4 py-4 sm:pl-11">
      {said}
      {step.because && <Callout tone={tone} title={step.because} />}
      <StepTexts step={step} />
      <section aria-label="Evidence" className="grid gap-1.5">
        <h4 className="text-sm text-ink-muted">Evidence</h4>
        {evidence.length > 0 ? (
          <div className="rounded-md border border-line">
            <FactList facts={evidence} now={now} />
          </div>
        ) : (
          <p className="text-ink-muted">Nothing has been observed or said about this step yet.</p>
        )}
      </section>
      {action}
      {further}
    </div>
  )
}
