import { expect, test } from 'vitest'
import { retryAfterMs } from '@/lib/pleo/retry-after'

const now = new Date('2026-11-23T10:00:00Z')

test.each([
  ['0', 0],
  ['7', 7_000],
  [' 7 ', 7_000],
  ['Mon, 23 Nov 2026 10:00:05 GMT', 5_000],
  ['Mon, 23 Nov 2026 09:00:00 GMT', 0],
  [null, null],
  ['', null],
  ['-3', null],
  ['1.5', null],
  ['soon', null],
  ['99999999999999999999', null],
])('%s', (header, milliseconds) => {
  expect(retryAfterMs(header, now)).toBe(milliseconds)
})
