import { State } from '@/components/ui/state'
import { STATE_TABLE, type StateName } from '@/components/ui/state-table'

export type StateCount = { state: StateName; count: number }

type StateCountsProps = {
  counts: StateCount[]
  /** Draws "✓ 2" instead of "✓ 2 proved". */
  terse?: boolean
}

/** Counts by state, never one percentage. States with nothing in them are left out. */
export function StateCounts({ counts, terse = false }: StateCountsProps) {
  const present = counts.filter(({ count }) => count > 0)
  if (present.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-sm">
      {present.map(({ state, count }) => (
        <li key={state} className="inline-flex items-center gap-1 text-ink-muted">
          <State state={state} markOnly size={12} />
          <span>{count}</span>
          {!terse && <span aria-hidden="true">{midSentence(STATE_TABLE[state].word)}</span>}
        </li>
      ))}
    </ul>
  )
}

/** Only the first letter: Pleo keeps its capital. */
function midSentence(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1)
}
