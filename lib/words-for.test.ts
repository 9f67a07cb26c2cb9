import { expect, it } from 'vitest'
import { wordsFor } from '@/lib/words-for'

const TABLE = { opened: 'Production is open.' }

it.each([
  ['opened', 'Production is open.'],
  [['opened', 'x'], 'Production is open.'],
  ['closed', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
  ['toString', undefined],
  ['', undefined],
  [undefined, undefined],
  [null, undefined],
])('%o has the words %o', (named, words) => {
  expect(wordsFor(TABLE, named)).toBe(words)
})
