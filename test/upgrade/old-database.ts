import { createHash } from 'node:crypto'
import path from 'node:path'
import type pg from 'pg'
import { applyMigrations, readMigrations } from '../../scripts/migrations/apply'
import { UtcClient } from '../../scripts/postgres/utc-client'
import { ROOT } from '../../scripts/root'
import { createEmptyDatabase, type TestDatabase } from '../database'
import type { Fixture } from './fixtures'

/** The two that nobody may change, as text, by the columns that they had. */
export type Kept = { facts: string[]; audit: string[] }

export type OldDatabase = TestDatabase & { before: Kept; migrate(): Promise<Kept> }

/** A database as its commit left it, but for the tokens that only customers had: theirs are `tokenOf` the row's id. */
export async function oldDatabase(fixture: Fixture): Promise<OldDatabase> {
  const database = await createEmptyDatabase()
  const all = readMigrations(path.join(ROOT, 'prisma', 'migrations'))
  const theirs = all.filter(({ name }) => fixture.migrations.includes(name))
  const before = await connected(database.url, async (client) => {
    await applyMigrations(client, theirs)
    await load(client, fixture.tables)
    return recordOf(client, fixture)
  })
  const migrate = () =>
    connected(database.url, async (client) => {
      await applyMigrations(client, all)
      return recordOf(client, fixture)
    })
  return { ...database, before, migrate }
}

/** 43 characters, as a link's token and a browser's binding have. */
export function tokenOf(row: string): string {
  return createHash('sha256').update(row).digest('base64url')
}

async function load(client: pg.Client, tables: Fixture['tables']): Promise<void> {
  // Rows come in the order of the tables' names, whatever refers to what.
  await client.query('SET session_replication_role = replica')
  for (const [table, rows] of Object.entries(tables)) {
    await client.query(
      `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
      [JSON.stringify(rows.map(withKnownTokens))],
    )
  }
  await client.query('RESET session_replication_role')
}

function withKnownTokens(row: Fixture['tables'][string][number]) {
  const hash = sha256(tokenOf(String(row.id)))
  if ('tokenHash' in row) return { ...row, tokenHash: hash }
  return 'bindingHash' in row ? { ...row, bindingHash: hash } : row
}

async function recordOf(client: pg.Client, { tables }: Fixture): Promise<Kept> {
  const rowsOf = async (table: string) => {
    const columns = [...new Set((tables[table] ?? []).flatMap(Object.keys))].map((name) => `"${name}"`)
    const { rows } = await client.query(
      `SELECT (SELECT jsonb_strip_nulls(to_jsonb(kept)) FROM (SELECT ${columns}) kept)::text AS row
       FROM "${table}" ORDER BY id`,
    )
    return rows.map(({ row }) => row)
  }
  return { facts: await rowsOf('Fact'), audit: await rowsOf('AuditEntry') }
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new UtcClient({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
