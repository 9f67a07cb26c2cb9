import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeBug } from '@/lib/log'
import { createDatabase } from '../test/database'

let database: Awaited<ReturnType<typeof createDatabase>>
let modules: typeof import('@/lib/db')

beforeAll(async () => {
  database = await createDatabase()
  process.env.DATABASE_URL = database.url
  modules = await import('@/lib/db')
})
afterAll(async () => {
  await modules?.closeDb()
  await database?.drop()
})

const secret = 'kept-from-the-log'
const caught = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  )

test.each([
  [
    'a query that the client refuses',
    () => modules.db().partner.create({ data: { slug: secret, name: { secret } as never } }),
    { errorName: 'PrismaClientValidationError' },
  ],
  [
    'a text that PostgreSQL cannot hold',
    () => modules.db().partner.create({ data: { slug: `${secret}\0`, name: secret } }),
    { errorName: expect.stringContaining('PrismaClient') },
  ],
  [
    'a query in plain SQL, refused with the value in its message',
    () => modules.sql().query('SELECT $1::uuid', [`x\n    at ${secret}`]),
    { errorName: 'error', errorCode: '22P02' },
  ],
])('of %s the log has class and place, and no value', async (_, work, described) => {
  const error = await caught(work())
  const bug = describeBug(error)
  expect(bug).toMatchObject(described)
  expect(bug.errorStack).toMatch(/^\s+at /)
  expect(JSON.stringify(bug)).not.toContain(secret)
})

test('another error keeps its message, and its code where it has one', () => {
  const error = Object.assign(new TypeError('x is not a function'), { code: 'ERR_X' })
  expect(describeBug(error)).toEqual({
    errorName: 'TypeError',
    errorCode: 'ERR_X',
    errorMessage: 'x is not a function',
    errorStack: expect.stringContaining('x is not a function'),
  })
})
