import type pg from 'pg'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '../../test/database'
import { UtcClient } from '../postgres/utc-client'
import { applyMigrations, type Migration } from './apply'

const first: Migration = { name: '1_first', sql: 'CREATE TABLE one (id int); INSERT INTO one VALUES (1);' }
const second: Migration = { name: '2_second', sql: 'CREATE TABLE two (id int);' }
const broken: Migration = { name: '2_broken', sql: 'CREATE TABLE half (id int); SELECT no_such_function();' }

const databases: TestDatabase[] = []
let url = ''

beforeEach(async () => {
  const database = await createEmptyDatabase()
  databases.push(database)
  url = database.url
})

afterAll(async () => {
  for (const database of databases) await database.drop()
})

async function connected<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new UtcClient({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const apply = (migrations: Migration[]) => connected((client) => applyMigrations(client, migrations))
const count = (query: string) =>
  connected(async (client) => Number((await client.query(query)).rows[0].count))

test('three runners at once apply each migration once', async () => {
  const runs = await Promise.all([1, 2, 3].map(() => apply([first, second])))
  expect(runs.flat().sort()).toEqual(['1_first', '2_second'])
  expect(await count('SELECT count(*) FROM one')).toBe(1)
  expect(await count('SELECT count(*) FROM _prisma_migrations WHERE finished_at IS NOT NULL')).toBe(2)
})

test('what is applied already is left alone', async () => {
  await apply([first])
  expect(await apply([first, second])).toEqual(['2_second'])
})

test('a failing migration leaves nothing but its record, which stops the next run', async () => {
  await expect(apply([first, broken])).rejects.toThrow('Migration 2_broken failed and was rolled back')
  expect(await count("SELECT count(*) FROM pg_tables WHERE tablename = 'half'")).toBe(0)
  expect(await count('SELECT count(*) FROM _prisma_migrations WHERE logs IS NOT NULL')).toBe(1)
  await expect(apply([first, second])).rejects.toThrow('Migration 2_broken failed earlier')
})

test('an edited migration and a newer database are refused', async () => {
  await apply([first, second])
  await expect(apply([{ ...first, sql: 'SELECT 1' }, second])).rejects.toThrow('1_first was edited')
  await expect(apply([first])).rejects.toThrow('2_second, which this version does not know')
})
