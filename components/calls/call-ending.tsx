import { State } from '@/components/ui/state'
import type { Verdict } from '@/generated/prisma/enums'
import type { Ending } from '@/lib/pleo/answer'

const ENDINGS: Record<Ending, { verdict: Verdict; word: string }> = {
  answered: { verdict: 'pass', word: 'Answered' },
  refused: { verdict: 'fail', word: 'Refused' },
  unauthorised: { verdict: 'fail', word: 'Not authorised' },
  rate_limited: { verdict: 'unknown', word: 'Asked to wait' },
  unavailable: { verdict: 'unknown', word: 'Pleo had trouble' },
  unreachable: { verdict: 'unknown', word: 'No answer' },
}

/** How a call ended, with the status where there was one. Trouble on the way is nobody's failed check. */
export function CallEnding({ outcome, status }: { outcome: Ending; status: number | null }) {
  const { verdict, word } = ENDINGS[outcome]
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <span>
        <State state={verdict} markOnly />
      </span>
      {status !== null && (
        <span translate="no" className="font-mono text-sm">
          {status}
        </span>
      )}
      <span>{word}</span>
    </span>
  )
}
