import { Callout } from '@/components/ui/callout'

export type ErrorSummaryProps = {
  /** `id` is the field's id (its name, unless the page gave another). */
  errors: { id: string; label: string; error: string }[]
}

/** Above a long form that came back: every field that needs another look, one jump away. */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <Callout tone="danger" title="Nothing was saved yet. Please look at:" live>
      <ul className="grid gap-0.5">
        {errors.map(({ id, label, error }) => (
          <li key={id}>
            <a href={`#${id}`} className="link">
              {label}
            </a>
            <span>{`: ${error}`}</span>
          </li>
        ))}
      </ul>
    </Callout>
  )
}
