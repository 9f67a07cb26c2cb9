import { randomBytes } from 'node:crypto'
import { UtcClient } from '../database/utc-client.ts'
import { testPostgresUrl } from '../settings/test-postgres-url.ts'

export type OwnDatabase = { url: string; drop: () => Promise<void> }

export async function ownDatabase(): Promise<OwnDatabase> {
  const name = `local_pleo_${randomBytes(6).toString('hex')}`
  await administer(`create database ${name} template template0`)
  const url = new URL(testPostgresUrl())
  url.pathname = `/${name}`
  return { url: url.href, drop: () => administer(`drop database if exists ${name} with (force)`) }
}

async function administer(statement: string): Promise<void> {
  const client = new UtcClient({ connectionString: testPostgresUrl() })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
