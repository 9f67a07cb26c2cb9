import type { StepShown } from '@/components/checklists/step-shown'
import { RelativeTime } from '@/components/ui/relative-time'
import { STATE_TABLE } from '@/components/ui/state-table'
import { TONE_TEXT } from '@/components/ui/tone'

type Standing = Pick<StepShown, 'state' | 'since' | 'until' | 'by' | 'couldNotTell'>

/** The state of a step in words, beside its mark: by whom, since when, until when. */
export function StepStanding({ step, now }: { step: Standing; now: Date }) {
  const { since, until, by, couldNotTell } = step
  const { word, tone } = STATE_TABLE[step.state]
  return (
    <span className="text-sm text-ink-muted">
      <span aria-hidden="true" className={`font-medium ${TONE_TEXT[tone]}`}>
        {word}
      </span>
      {by && <span>{` by ${by}`}</span>}
      {since && (
        <>
          <span> · </span>
          <RelativeTime key={since.getTime()} at={since} now={now} />
        </>
      )}
      {until && step.state !== 'stale' && (
        <>
          <span> · until </span>
          <RelativeTime at={until} now={now} />
        </>
      )}
      {couldNotTell && <span> · last look could not tell</span>}
    </span>
  )
}
