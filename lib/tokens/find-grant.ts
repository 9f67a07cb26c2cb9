import 'server-only'
import type { ConnectionStatus } from '@/generated/prisma/enums'
import { sql } from '@/lib/db'
import type { Environment } from '@/lib/environments'
import { ExpectedError } from '@/lib/errors'

/** A connection's grant as it is stored: sealed. */
export type StoredGrant = {
  id: string
  connectionId: string
  integrationId: string
  status: ConnectionStatus
  environment: Environment
  oauthClientId: string
  /** Of the client that the grant was issued to. */
  clientId: string
  generation: number
  accessTokenSealed: string
  accessExpiresAt: Date
  obtainedAt: Date
}

/**
 * One read by key, in plain SQL: every call to Pleo starts here. Throws `sealed_value_damaged` where the grant, its
 * connection and its client are not of one integration and environment.
 */
export async function findGrant(connectionId: string): Promise<StoredGrant | null> {
  const { rows } = await sql().query<StoredGrant & { agree: boolean }>({
    name: 'find-grant',
    text: `SELECT g.id, g."connectionId", c."integrationId", c.status, g.environment, g."oauthClientId", g.generation,
             g."accessTokenSealed", g."accessExpiresAt", g."obtainedAt", o."clientId",
             o."integrationId" = c."integrationId" AND o.environment = g.environment AND c.environment = g.environment AS agree
           FROM "Grant" g JOIN "Connection" c ON c.id = g."connectionId" JOIN "OAuthClient" o ON o.id = g."oauthClientId"
           WHERE g."connectionId" = $1`,
    values: [connectionId],
  })
  if (!rows[0]) return null
  const { agree, ...grant } = rows[0]
  if (agree) return grant
  throw new ExpectedError(
    'sealed_value_damaged',
    'The stored tokens belong to another integration or environment than this connection. They were not used and not changed.',
  )
}
