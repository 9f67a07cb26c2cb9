import { UtcClient } from '../postgres/utc-client'
import { StopReason } from '../stop-reason'

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no such host',
  '28P01': 'it refuses the user or the password',
  '28000': 'it refuses the user',
  '3D000': 'it has no such database',
}

/** Stops with a sentence that names host, port and database, never the password. */
export async function reachDatabase(connectionString: string): Promise<void> {
  const client = new UtcClient({ connectionString, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    const { code = '' } = error as { code?: string }
    const why = REASONS[code] ?? (code || 'it does not answer')
    const where = `${client.database} on ${client.host}:${client.port}`
    throw new StopReason(`The database of DATABASE_URL (${where}) cannot be reached: ${why}.`)
  } finally {
    await client.end().catch(() => undefined)
  }
}
