import 'server-only'
import type { ConnectionStatus } from '@/generated/prisma/enums'
import { sql } from '@/lib/db'
import type { Environment } from '@/lib/environments'

/** A connection's grant as it is stored: sealed. */
export type StoredGrant = {
  id: string
  connectionId: string
  integrationId: string
  status: ConnectionStatus
  environment: Environment
  oauthClientId: string
  generation: number
  accessTokenSealed: string
  accessExpiresAt: Date
  obtainedAt: Date
}

/** One read by key, in plain SQL: every call to Pleo starts here. */
export async function findGrant(connectionId: string): Promise<StoredGrant | null> {
  const { rows } = await sql().query<StoredGrant>({
    name: 'find-grant',
    text: `SELECT g.id, g."connectionId", c."integrationId", c.status, g.environment, g."oauthClientId", g.generation,
             g."accessTokenSealed", g."accessExpiresAt", g."obtainedAt"
           FROM "Grant" g JOIN "Connection" c ON c.id = g."connectionId" WHERE g."connectionId" = $1`,
    values: [connectionId],
  })
  return rows[0] ?? null
}
