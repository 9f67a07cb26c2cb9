import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '../../test/database'
import { UtcClient } from '../postgres/utc-client'
import { applyMigrations, readMigrations } from './apply'

let database: TestDatabase

beforeAll(async () => {
  database = await createEmptyDatabase()
})
afterAll(() => database.drop())

test('sessions of nobody knows when end with the upgrade, and a process of before still opens its own', async () => {
  const all = readMigrations(path.resolve('prisma/migrations'))
  const here = all.findIndex(({ name }) => name.endsWith('_session_ends'))
  const client = new UtcClient({ connectionString: database.url })
  await client.connect()
  const asBefore = (token: string) =>
    client.query(
      `INSERT INTO "Session" (id, "sessionToken", "userId", expires)
       SELECT gen_random_uuid(), $1, id, now() + interval '14 days' FROM "User"`,
      [token],
    )
  await applyMigrations(client, all.slice(0, here))
  await client.query(`INSERT INTO "User" (id, email) VALUES (gen_random_uuid(), 'owner@acme.example')`)
  await asBefore('old')
  await applyMigrations(client, all)
  await asBefore('new')
  const { rows } = await client.query(`SELECT "sessionToken", browser FROM "Session"`)
  expect(rows).toEqual([{ sessionToken: 'new', browser: '' }])
  await client.end()
})
