import type { ReactNode } from 'react'
import { StateShapeMark } from '@/components/ui/state-shape'
import { STATE_TABLE, type StateName } from '@/components/ui/state-table'
import { TONE_TEXT } from '@/components/ui/tone'

type StateProps = {
  state: StateName
  /** What the state alone does not say: "until 3 December", "by Jo Berg", "because …". */
  note?: ReactNode
  /** Only the shape is drawn; the word stays for screen readers and on hover. */
  markOnly?: boolean
  size?: number
}

export function State({ state, note, markOnly = false, size = 14 }: StateProps) {
  const { word, shape, tone } = STATE_TABLE[state]
  if (markOnly) {
    return (
      <span title={word} className={`inline-flex shrink-0 align-[-0.15em] ${TONE_TEXT[tone]}`}>
        <StateShapeMark shape={shape} size={size} />
        <span className="sr-only">{word}</span>
      </span>
    )
  }
  return (
    <span>
      <span className={`font-medium whitespace-nowrap ${TONE_TEXT[tone]}`}>
        <span className="mr-1.5 inline-flex align-[-0.15em]">
          <StateShapeMark shape={shape} size={size} />
        </span>
        <span>{word}</span>
      </span>
      {note && <span className="ml-1.5 text-ink-muted">{note}</span>}
    </span>
  )
}
