'use client'

import { useEffect, useState } from 'react'
import { relativePhrase } from '@/components/ui/relative-phrase'

const TICK_MS = 30_000

/** The first render repeats the server's words (same `now`, UTC); the reader's clock and zone come after. */
export function LiveTime({ at, now }: { at: number; now: number }) {
  const [readerNow, setReaderNow] = useState<number>()
  useEffect(() => {
    const tick = () => setReaderNow(Date.now())
    tick()
    const timer = setInterval(tick, TICK_MS)
    return () => clearInterval(timer)
  }, [])
  // A page that was refreshed brings a newer `now` than the last tick.
  const clock = readerNow === undefined ? now : Math.max(readerNow, now)
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={exactTime(at, readerNow === undefined ? 'UTC' : undefined)}
      className="whitespace-nowrap"
      // Two versions of the Unicode tables may disagree on a space or a full stop.
      suppressHydrationWarning
    >
      {relativePhrase(at, clock)}
    </time>
  )
}

/** "22 Nov 2026, 14:02:10 UTC"; without a zone, in the reader's own. */
function exactTime(at: number, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(at)
}
