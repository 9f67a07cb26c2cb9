import Link from 'next/link'
import type { ReactNode } from 'react'
import { State } from '@/components/ui/state'
import { type StateCount, StateCounts } from '@/components/ui/state-counts'
import type { StateName } from '@/components/ui/state-table'

export type ProgressStage = {
  name: string
  href?: string
  /** The stage as a whole. */
  state: StateName
  counts: StateCount[]
  /** Whose turn and since when: "Pleo, 3 days". */
  waiting?: ReactNode
  /** Where the integration stands now. */
  current?: boolean
}

type ProgressRailProps = {
  label: string
  stages: ProgressStage[]
}

/** The way from access to Production: along the line on a wide screen, down it on a narrow one. */
export function ProgressRail({ label, stages }: ProgressRailProps) {
  return (
    <div className="@container">
      <ol aria-label={label} className="grid @4xl:auto-cols-fr @4xl:grid-flow-col">
        {stages.map((stage) => (
          <Stage key={stage.name} stage={stage} />
        ))}
      </ol>
    </div>
  )
}

const MARK = 'inline-flex size-7 shrink-0 items-center justify-center rounded-md border'
const DONE = new Set<StateName>(['proved', 'attested', 'waived'])

function Stage({ stage }: { stage: ProgressStage }) {
  const line = DONE.has(stage.state) ? 'bg-good' : 'bg-line-strong'
  return (
    <li
      aria-current={stage.current ? 'step' : undefined}
      className="group/stage grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 @4xl:grid-cols-1 @4xl:grid-rows-[auto_1fr]"
    >
      <div className="flex flex-col items-center @4xl:flex-row">
        <span
          className={`${MARK} ${stage.current ? 'border-accent-line bg-accent-soft' : 'border-transparent'}`}
        >
          <State state={stage.state} markOnly size={18} />
        </span>
        <span
          aria-hidden="true"
          className={`w-px grow group-last/stage:invisible @4xl:h-px @4xl:w-auto ${line}`}
        />
      </div>
      <div className="grid content-start gap-0.5 pt-0.75 pb-4 @4xl:pt-1 @4xl:pr-3 @4xl:pb-0 @4xl:pl-1.25">
        <StageName stage={stage} />
        <StateCounts counts={stage.counts} />
        {stage.waiting && <p className="text-sm text-ink-muted">{stage.waiting}</p>}
      </div>
    </li>
  )
}

function StageName({ stage }: { stage: ProgressStage }) {
  const look = stage.current ? 'font-semibold' : 'font-medium'
  if (!stage.href) return <span className={look}>{stage.name}</span>
  return (
    <Link href={stage.href} className={`w-fit ${look} hover:underline`}>
      {stage.name}
    </Link>
  )
}
