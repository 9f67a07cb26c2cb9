import Link from 'next/link'
import type { ReactNode } from 'react'
import type { StepShown } from '@/components/checklists/step-shown'
import { StepStanding } from '@/components/checklists/step-standing'
import { State } from '@/components/ui/state'

type StepRowProps = {
  step: StepShown
  now: Date
  /** Where the list is without this step opened. */
  closeHref: string
  /** What is shown below the row when the step is open. */
  open?: ReactNode
}

/** One step in the list. Opening it is going to its own address; the list around it stays. */
export function StepRow({ step, now, closeHref, open }: StepRowProps) {
  return (
    <li id={step.id} className={open ? 'bg-sunken' : undefined}>
      <h3 className="text-base font-normal">
        <Link
          href={open ? closeHref : step.href}
          aria-expanded={Boolean(open)}
          data-row-link
          className="grid min-h-11 grid-cols-[1rem_minmax(0,1fr)_fit-content(50%)] items-center gap-x-3 px-4 py-2 -outline-offset-2 hover:bg-sunken max-sm:grid-cols-[1rem_minmax(0,1fr)]"
        >
          <State state={step.state} markOnly size={16} />
          <span className={open ? 'font-semibold' : 'font-medium'}>
            <span>{step.title}</span>
            {!step.required && <span className="font-normal text-ink-muted"> · optional</span>}
          </span>
          <span className="text-right max-sm:col-start-2 max-sm:text-left">
            <StepStanding step={step} now={now} />
          </span>
        </Link>
      </h3>
      {open}
    </li>
  )
}
