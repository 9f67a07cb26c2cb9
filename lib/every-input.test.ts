import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { UtcClient } from '@/scripts/postgres/utc-client'
import { createDatabase, type TestDatabase } from '@/test/database'

const ROOT = path.resolve(import.meta.dirname, '..')
// What reads answers of Pleo and what was sealed, not what people send.
const NO_INPUT = /^lib\/(pleo|oauth|tokens)\//
/** The fields in which a person writes several lines. Every other one is a line, or a list of them. */
const PARAGRAPHS = ['words', 'useCase', 'intendedApiUsage']

const BAD = {
  NUL: 'Acme\0Books and more',
  'NUL alone': '\0',
  'half a surrogate pair': 'Acme \ud800 Books',
  'the other half': '\udc00Acme Books',
  'a control character': 'Acme\u001bBooks and more',
  'a control character of the upper half': 'Acme\u009bBooks and more',
  'a direction override': 'Acme \u202eskooB and more',
  'an isolate': 'Acme \u2066Books and more',
  'zero-width characters only': '\u200b'.repeat(12),
  'Hangul fillers only': '\u3164'.repeat(12),
  'blank Braille only': '\u2800'.repeat(12),
  'combining marks only': '\u0301'.repeat(12),
  '65,536 characters': 'a'.repeat(2 ** 16),
  '65,536 line breaks': '\n'.repeat(2 ** 16),
  'a prototype': '__proto__',
}
const BROKEN = [
  'Acme\nBooks and more',
  'Acme\r\nBooks and more',
  'Acme\u2028Books',
  'Acme\u0085Books and more',
]

const schemas = await inputSchemas()
let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

/** Every object schema that a file of lib/ exports: the inputs of its verbs. */
async function inputSchemas(): Promise<[string, z.ZodObject][]> {
  const found: [string, z.ZodObject][] = []
  for (const file of filesOf('lib').filter((name) => !NO_INPUT.test(name))) {
    if (!readFileSync(path.join(ROOT, file), 'utf8').includes("from 'zod'")) continue
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ path.join(ROOT, file))
    for (const [name, value] of Object.entries(exported))
      if (value instanceof z.ZodObject && Object.keys(value.shape).length > 0) found.push([name, value])
  }
  return found
}

function filesOf(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => `${folder}/${name}`)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

function linesOf(schema: z.ZodObject): string[] {
  return Object.keys(schema.shape).filter((field) => !PARAGRAPHS.includes(field))
}

/** What the field makes of the text: the texts to be kept; none when it is refused, which has to be by its name. */
function taken(schema: z.ZodObject, field: string, text: string): string[] {
  for (const given of [text, [text]]) {
    const alone = (schema.shape[field] as z.ZodType).safeParse(given)
    if (alone.success) return textsIn(alone.data)
    const issues = schema.safeParse({ [field]: given }).error?.issues ?? []
    expect(issues.map((issue) => issue.path[0])).toContain(field)
  }
  return []
}

it('finds the inputs of the verbs, and no action has one of its own', () => {
  expect(schemas.map(([name]) => name)).toEqual(
    expect.arrayContaining(['SignInRequest', 'StoreClient', 'CreateLink', 'AttestStep', 'MakeCall']),
  )
  const own = filesOf('app').filter((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8')
    return text.startsWith("'use server'") && /\bz\./.test(text)
  })
  expect(own).toEqual([])
})

describe.each(schemas)('%s', (_name, schema) => {
  it.each(Object.keys(schema.shape))(
    '%s: what cannot be kept or read is cleaned, or refused by name',
    async (field) => {
      for (const [what, text] of Object.entries(BAD)) {
        const texts = taken(schema, field, text)
        for (const kept of texts) {
          expect(kept.length, what).toBeLessThan(20_000)
          expect(kept, what).not.toMatch(/[^\P{Cc}\n\t]|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u)
          if (kept) expect(kept, what).toMatch(/[^\p{C}\p{Z}\p{M}\p{DI}\u2800]/u)
        }
        await keep(texts)
      }
    },
  )

  it.each(linesOf(schema))('%s: is one line, or a list of lines', (field) => {
    for (const text of BROKEN) {
      for (const kept of taken(schema, field, text)) expect(kept).not.toMatch(/[\n\v\f\r\u0085\u2028\u2029]/)
    }
  })
})

/** In a column of text and in one of JSON, as facts and the trail have it. */
async function keep(texts: string[]): Promise<void> {
  if (texts.length === 0) return
  const client = new UtcClient({ connectionString: database.url })
  await client.connect()
  try {
    await client.query('SELECT $1::text[], $2::jsonb', [texts, JSON.stringify(texts)])
  } finally {
    await client.end()
  }
}
