import type { StepShown } from '@/components/checklists/step-shown'
import { RelativeTime } from '@/components/ui/relative-time'
import { State } from '@/components/ui/state'

type Standing = Pick<StepShown, 'state' | 'since' | 'until' | 'by' | 'couldNotTell'>

/** The state of a step in one line: by whom, since when, until when. */
export function StepStanding({ step, now, mark = true }: { step: Standing; now: Date; mark?: boolean }) {
  const { since, until, by, couldNotTell } = step
  return (
    <span className="text-sm text-ink-muted">
      {mark && <State state={step.state} />}
      {by && ` by ${by}`}
      {since && (
        <>
          {' · '}
          <RelativeTime at={since} now={now} />
        </>
      )}
      {until && step.state !== 'stale' && (
        <>
          {' · until '}
          <RelativeTime at={until} now={now} />
        </>
      )}
      {couldNotTell && ' · last look could not tell'}
    </span>
  )
}
