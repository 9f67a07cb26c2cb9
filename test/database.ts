import { randomBytes } from 'node:crypto'
import { UtcClient } from '../scripts/postgres/utc-client'

/** The migrated, empty database that every test database is a copy of. */
export const TEMPLATE_DATABASE = 'dashboard_template'

export type TestDatabase = { url: string; drop(): Promise<void> }

/** A database of your own with the dashboard's schema and no rows, in some 30 ms; `drop()` it in `afterAll`. */
export function createDatabase(): Promise<TestDatabase> {
  return create(TEMPLATE_DATABASE)
}

/** A database of your own without any tables. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return create('template0')
}

async function create(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  const url = new URL(adminUrl())
  url.pathname = `/${name}`
  return { url: url.href, drop: () => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function administer(statement: string) {
  const client = new UtcClient({ connectionString: adminUrl() })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function adminUrl(): string {
  const url = process.env.TEST_POSTGRES_URL
  if (!url) throw new Error('TEST_POSTGRES_URL is missing: test/global-setup.ts sets it for a run of Vitest')
  return url
}
