const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const PHRASE = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto', style: 'short' })
const DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** Beyond a month a distance says less than the date. */
export function relativePhrase(at: number, now: number): string {
  const distance = at - now
  const size = Math.abs(distance)
  if (size < MINUTE) return distance > 0 ? 'in a moment' : 'just now'
  if (size < HOUR) return PHRASE.format(Math.trunc(distance / MINUTE), 'minute')
  if (size < DAY) return PHRASE.format(Math.trunc(distance / HOUR), 'hour')
  if (size < 31 * DAY) return PHRASE.format(Math.trunc(distance / DAY), 'day')
  return DATE.format(at)
}
