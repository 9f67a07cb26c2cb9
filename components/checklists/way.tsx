import { Panel } from '@/components/ui/panel'
import { ProgressRail, type ProgressStage } from '@/components/ui/progress-rail'
import { RelativeTime } from '@/components/ui/relative-time'

export type WayStage = Omit<ProgressStage, 'waiting'> & {
  wait: { on: 'you' | 'pleo' | 'customer'; since: Date | null } | null
}

const WHOSE = { you: 'Yours', pleo: 'Pleo', customer: 'Customer' } as const

/** The way to Production, with counts by state and whose turn it is since when. */
export function Way({ stages, now }: { stages: WayStage[]; now: Date }) {
  return (
    <Panel heading="The way to Production">
      <ProgressRail
        label="Stages from Access to Production"
        stages={stages.map(({ wait, ...stage }) => ({
          ...stage,
          ...(wait ? { waiting: <Wait wait={wait} now={now} /> } : {}),
        }))}
      />
    </Panel>
  )
}

function Wait({ wait, now }: { wait: NonNullable<WayStage['wait']>; now: Date }) {
  return (
    <>
      <span>{WHOSE[wait.on]}</span>
      {wait.since && (
        <>
          <span> · </span>
          <RelativeTime at={wait.since} now={now} />
        </>
      )}
    </>
  )
}
