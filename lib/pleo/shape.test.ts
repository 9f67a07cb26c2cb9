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
