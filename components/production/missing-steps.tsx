import Link from 'next/link'
import { State } from '@/components/ui/state'
import type { StateName } from '@/components/ui/state-table'

export type MissingStep = { id: string; title: string; state: StateName; href: string }

/** What is still missing, in words, each with its way there. */
export function MissingSteps({ steps, most = steps.length }: { steps: MissingStep[]; most?: number }) {
  const more = steps.length - most
  return (
    <ul className="grid gap-1">
      {steps.slice(0, most).map((step) => (
        <li key={step.id} className="flex items-baseline gap-2">
          <span>
            <State state={step.state} markOnly />
          </span>
          <Link href={step.href} className="link">
            {step.title}
          </Link>
        </li>
      ))}
      {more > 0 && <li className="pl-5.5 text-ink-muted">{`and ${more} more`}</li>}
    </ul>
  )
}
