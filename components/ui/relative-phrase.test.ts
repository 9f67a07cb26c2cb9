import { expect, test } from 'vitest'
import { relativePhrase } from '@/components/ui/relative-phrase'

const NOW = Date.UTC(2026, 10, 23, 12)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

test.each([
  [-20_000, 'just now'],
  [20_000, 'in a moment'],
  [-2 * MINUTE, '2 min ago'],
  [-119 * MINUTE, '1 hr ago'],
  [3 * DAY, 'in 3 days'],
  [-DAY, 'yesterday'],
  [-40 * DAY, '14 Oct 2026'],
  [40 * DAY, '2 Jan 2027'],
])('%i ms from now reads "%s"', (distance, phrase) => {
  expect(relativePhrase(NOW + distance, NOW)).toBe(phrase)
})
