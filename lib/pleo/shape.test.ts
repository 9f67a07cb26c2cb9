import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shapeOf } from '@/lib/pleo/shape'

test('keeps types and field names, never values', () => {
  const answer = {
    data: [
      { id: 'e1', email: 'jo@books.example', code: null, active: true, limit: 3 },
      { id: 'e2', email: 'bo@books.example', jobTitle: 'Accountant', active: false, limit: 4 },
    ],
    pagination: { hasNextPage: false },
  }
  const shape = shapeOf(answer)
  expect(shape).toEqual({
    data: [
      {
        id: 'string',
        email: 'string',
        'code?': 'null',
        active: 'boolean',
        limit: 'number',
        'jobTitle?': 'string',
      },
    ],
    pagination: { hasNextPage: 'boolean' },
  })
  expect(JSON.stringify(shape)).not.toMatch(/books|Accountant|e1/)
})

test.each([
  ['ids', '0192e7a0-0000-7000-8000-000000000001'],
  ['e-mail addresses', 'jo@books.example'],
  ['names of people', 'Jo Berg'],
  ['numbers', '4711'],
  ['names with numbers', 'jo1985'],
  ['long texts', 'x'.repeat(80)],
])('members named by %s are collapsed', (_, key) => {
  expect(shapeOf({ [key]: { value: 1 }, [`${key}!`]: { value: 2 } })).toEqual({ '*': { value: 'number' } })
})

test('an object with very many members is a map', () => {
  const map = Object.fromEntries(
    Array.from({ length: 100 }, (_, n) => [`${'abcdefghij'[n % 10]}${'k'.repeat(n)}`, n]),
  )
  expect(shapeOf({ map })).toEqual({ map: { '*': 'number' } })
})

test('Pleo’s own unusual names are kept', () => {
  const name = 'urn:pleo:params:oauth:subject_urn'
  expect(shapeOf({ [name]: 'x', _links: {}, subjectURN: 'y', addressLine1: 'z' })).toEqual({
    [name]: 'string',
    _links: {},
    subjectURN: 'string',
    addressLine1: 'string',
  })
})

test('different types in one place are all named', () => {
  expect(shapeOf([1, 'a', null])).toEqual(['null|number|string'])
  expect(shapeOf([{ a: 1 }, null])).toEqual([{ 'a?': 'number', '|': 'null' }])
  expect(shapeOf([[1], ['a'], []])).toEqual([['number|string']])
  expect(shapeOf([{ a: [] }, { a: [1] }])).toEqual([{ a: ['number'] }])
})

test('a deep answer ends somewhere', () => {
  const deep = Array.from({ length: 5000 }).reduce<unknown>((inner) => ({ inner }), 1)
  expect(JSON.stringify(shapeOf(deep))).toContain('deeper')
})

/** The value, and how often anything of it was read: of a list its elements, of an object its members. */
function counted(value: unknown) {
  const reads = { count: 0 }
  const watch = (inner: unknown): unknown =>
    typeof inner !== 'object' || inner === null
      ? inner
      : new Proxy(inner, {
          get(target, name) {
            const read = Reflect.get(target, name) as unknown
            if (name === 'length' || typeof read === 'function') return read
            reads.count += 1
            return watch(read)
          },
        })
  return { value: watch(value), reads }
}

const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value))
const named = (n: number) => `f${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`

test.each([
  ['numbers', Array.from({ length: 100_000 }, (_, n) => n)],
  [
    'elements with sixty names of their own each',
    Array.from({ length: 1_000 }, (_, at) =>
      Object.fromEntries(Array.from({ length: 60 }, (_, n) => [named(at * 60 + n), 'x'])),
    ),
  ],
  ['lists in lists', Array.from({ length: 300 }, () => Array.from({ length: 300 }, () => [[[1]]]))],
  ['one object', Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [named(n), { value: [n] }]))],
])('a great many %s cost a bounded work and leave a bounded shape that says so', (_, answer) => {
  const { value, reads } = counted({ data: answer })
  const shape = shapeOf(value)
  expect(reads.count).toBeLessThanOrEqual(2_000)
  expect(bytes(shape)).toBeLessThanOrEqual(16 * 1024)
  expect(JSON.stringify(shape)).toContain('…')
})

test('what fits is not said to be left out, whatever else is', () => {
  const long = Array.from({ length: 101 }, () => ({ id: 'x', code: null }))
  expect(shapeOf({ data: long })).toEqual({ data: [{ id: 'string', code: 'null' }, '…'] })
  expect(shapeOf({ data: long.slice(1) })).toEqual({ data: [{ id: 'string', code: 'null' }] })
})

test('names that every object inherits are names like others', () => {
  const shape = shapeOf(
    JSON.parse('{"constructor":1,"toString":{"a":[]},"valueOf":null,"__proto__":{"polluted":true}}'),
  )
  expect(JSON.stringify(shape)).toBe(
    '{"constructor":"number","toString":{"a":[]},"valueOf":"null","*":{"polluted":"boolean"}}',
  )
  expect({}).not.toHaveProperty('polluted')
})

test('any JSON has a shape of bounded size, from a bounded number of reads', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 20, depthSize: 'large' }), (answer) => {
      const { value, reads } = counted(answer)
      expect(bytes(shapeOf(value))).toBeLessThanOrEqual(16 * 1024)
      expect(reads.count).toBeLessThanOrEqual(2_000)
    }),
    { numRuns: 300 },
  )
})
