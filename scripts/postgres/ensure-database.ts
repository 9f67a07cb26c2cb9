import { UtcClient } from './utc-client'

/** Makes the database unless it is there; true when it was made now. `admin` is a connection string. */
export async function ensureDatabase(admin: string, name: string): Promise<boolean> {
  const client = new UtcClient({ connectionString: admin })
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount) return false
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
    return true
  } finally {
    await client.end()
  }
}
