import path from 'node:path'
import { applyMigrations, readMigrations } from './migrations/apply'
import { UtcClient } from './postgres/utc-client'

/** Brings the database to this version's schema; answers the names of the migrations that were applied now. */
export async function migrateDatabase(root: string, connectionString: string): Promise<string[]> {
  const client = new UtcClient({ connectionString })
  await client.connect()
  try {
    return await applyMigrations(client, readMigrations(path.join(root, 'prisma', 'migrations')))
  } finally {
    await client.end()
  }
}
