import { expect, test } from 'vitest'
import { UtcClient } from '../scripts/postgres/utc-client'
import { createDatabase, createEmptyDatabase } from './database'

async function tables(url: string): Promise<string[]> {
  const client = new UtcClient({ connectionString: url })
  await client.connect()
  const found = await client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
  await client.end()
  return found.rows.map((row) => row.tablename)
}

test('a test database has the schema, and each test its own', async () => {
  const [one, two] = await Promise.all([createDatabase(), createDatabase()])
  expect(one.url).not.toBe(two.url)
  expect(await tables(one.url)).toContain('_prisma_migrations')
  await Promise.all([one.drop(), two.drop()])
  await expect(tables(one.url)).rejects.toThrow(/does not exist/)
})

test('an empty database has no tables', async () => {
  const database = await createEmptyDatabase()
  expect(await tables(database.url)).toEqual([])
  await database.drop()
})
