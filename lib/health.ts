import 'server-only'
import { randomUUID } from 'node:crypto'
import { open, seal } from '@/lib/crypto'
import { sql } from '@/lib/db'
import { isExpected } from '@/lib/errors'
import { joinFlight } from '@/lib/join-flight'

type Health = { ok: boolean; database: string; keys: string }

const checks = new Map<string, Promise<Health>>()

/** The state of database and keys in words; no addresses, no versions. Anybody may ask: one check is under way at a time. */
export function checkHealth(): Promise<Health> {
  return joinFlight(checks, 'health', check)
}

async function check(): Promise<Health> {
  const [database, keys] = await Promise.all([databaseState(), keysState()])
  return { ok: database === 'ok' && keys === 'ok', database, keys }
}

async function databaseState(): Promise<string> {
  try {
    await sql().query('SELECT 1 FROM "Partner" LIMIT 1')
    return 'ok'
  } catch {
    return 'The database does not answer, or its migrations are not applied.'
  }
}

/** Seals and opens, and opens one stored secret: keys that are valid but not the ones in use are found here. */
async function keysState(): Promise<string> {
  try {
    const place = { table: 'health', row: randomUUID(), column: 'probe', environment: 'staging', bound: {} }
    if (open(seal('probe', place), place) !== 'probe') return 'The keys do not work.'
    const { rows } = await sql().query(
      `SELECT id, "integrationId", environment, "clientId", "secretSealed" AS sealed
       FROM "OAuthClient" ORDER BY "createdAt" LIMIT 1`,
    )
    if (rows[0]) {
      const { id, environment, integrationId, clientId, sealed } = rows[0]
      const bound = { integrationId, clientId }
      open(sealed, { table: 'OAuthClient', row: id, column: 'secretSealed', environment, bound })
    }
    return 'ok'
  } catch (error) {
    if (isExpected(error, 'sealed_value_damaged'))
      return 'TOKEN_KEYS cannot open what is stored: the key in use is missing.'
    return 'The keys could not be checked.'
  }
}
