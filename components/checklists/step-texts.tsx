import type { StepShown } from '@/components/checklists/step-shown'

/** Why there is such a step: purpose, what goes in, what comes out, why it matters, and Pleo's own pages on it. */
export function StepTexts({ step }: { step: StepShown }) {
  const texts = [
    ['Purpose', step.purpose],
    ['You put in', step.input],
    ['You get out', step.output],
    ['Why it matters', step.why],
  ] as const
  return (
    <div className="grid gap-3">
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 xl:grid-cols-4">
        {texts.map(([term, text]) => (
          <div key={term}>
            <dt className="text-sm text-ink-muted">{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-muted">
        <span>Pleo’s pages:</span>
        {step.docs.map(({ label, href }) => (
          <a key={href} href={href} target="_blank" rel="noreferrer" className="link">
            <span>{label}</span>
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
        ))}
      </p>
    </div>
  )
}
