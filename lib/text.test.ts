import { expect, it } from 'vitest'
import { day, id, isId, isSlug, line, listIn, paragraph, slug } from '@/lib/text'

const ID = '01a211c4-446a-7779-9c33-7f1635c48e75'

it.each([
  'Acme Books Ltd.',
  "O'Brien & Søn",
  'משרד\u200f (Acme)',
  'می\u200cخواهم',
  '👩‍👩‍👧 Family',
  'ㄱ',
  '例え',
])('%s is a name', (text) => {
  expect(line(120).parse(` ${text}\n`)).toBe(text)
})

it.each([
  ['\u200b\u200d', 'Nobody can see'],
  ['\u2800', 'Nobody can see'],
  ['\u3164', 'Nobody can see'],
  ['\u115f\u1160\uffa0', 'Nobody can see'],
  ['\u0301\u0302', 'Nobody can see'],
  ['\u200e\u200f\u061c', 'Nobody can see'],
  ['\u2060\ufe0f\u034f', 'Nobody can see'],
  ['Acme \u202egnp.exe', 'turn its direction'],
  ['Acme \u2067Books', 'turn its direction'],
  ['Acme\nBooks', 'one line'],
  ['Acme\u2028Books', 'one line'],
  ['Acme\u0085Books', 'one line'],
  ['Acme\tBooks', 'cannot be kept'],
  ['Acme\0Books', 'cannot be kept'],
  ['Acme\u009bBooks', 'cannot be kept'],
  ['Acme\ud83dBooks', 'cannot be kept'],
])('%j is none: %s', (text, why) => {
  expect(line(120).safeParse(text).error?.issues[0]?.message).toContain(why)
})

it('an empty line is one, unless one was asked for', () => {
  expect(line(10).parse('  ')).toBe('')
  expect(line(10, { least: 1, ask: 'Name it.' }).safeParse('  ').error?.issues[0]?.message).toBe('Name it.')
})

it('a paragraph has lines and tabs, counted as they are kept', () => {
  expect(paragraph(5).parse('\r\na\r\nb\rc\r\n')).toBe('a\nb\nc')
  expect(paragraph(9).parse('a\tb')).toBe('a\tb')
  expect(paragraph(9).safeParse('a\0b').success).toBe(false)
  expect(paragraph(9).safeParse('a\u2028b').success).toBe(true)
})

it('each part of a list is a line', () => {
  const addresses = listIn(/\s+/, { most: 5, parts: 2, whole: 20 })
  expect(addresses.parse(' a\r\nb ')).toEqual(['a', 'b'])
  expect(addresses.safeParse('a b c').success).toBe(false)
  expect(addresses.safeParse('toolong').success).toBe(false)
  expect(addresses.safeParse('a\0').success).toBe(false)
})

it('the id of a row is what PostgreSQL takes for one, in small letters', () => {
  expect(id().parse(ID.toUpperCase())).toBe(ID)
  expect(isId(ID)).toBe(true)
  for (const text of ['-'.repeat(36), `${ID}\n`, ID.replaceAll('-', ''), `{${ID}}`, `${ID}\0`, '']) {
    expect(isId(text)).toBe(false)
    expect(id().safeParse(text).success).toBe(false)
  }
})

it('a short name is what slugOf makes', () => {
  expect(slug().parse('acme-books-1f2e3d')).toBe('acme-books-1f2e3d')
  for (const text of ['', 'Acme', 'a/b', 'a\0', 'a'.repeat(121), '%00']) expect(isSlug(text)).toBe(false)
})

it('a day is one of this century', () => {
  expect(day().parse('2026-11-23')).toBe('2026-11-23')
  for (const text of ['0000-01-01', '2026-02-30', '2026-11-23\n', '12026-11-23'])
    expect(day().safeParse(text).success).toBe(false)
})
