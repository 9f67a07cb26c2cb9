import 'server-only'
import type { Environment } from '@/generated/prisma/enums'
import { open, type SealedPlace } from '@/lib/crypto'
import { sql } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'

export type ClientAuthMethod = 'client_secret_basic' | 'client_secret_post'

export type ClientCredentials = {
  oauthClientId: string
  integrationId: string
  environment: Environment
  clientId: string
  clientSecret: string
  /** Of this very secret: tells whether another was stored meanwhile. */
  secretFingerprint: string
  /** Null until the first exchange taught us what the token endpoint accepts. */
  tokenEndpointAuthMethod: ClientAuthMethod | null
}

type Row = {
  id: string
  integrationId: string
  environment: Environment
  clientId: string
  secretSealed: string
  secretFingerprint: string
  tokenEndpointAuthMethod: ClientAuthMethod | null
}

/** Opens a client's secret, to authenticate at the authorisation server that issued it and nowhere else. */
export async function clientCredentials(oauthClientId: string): Promise<ClientCredentials> {
  const { rows } = await sql().query<Row>(
    `SELECT id, "integrationId", environment, "clientId", "secretSealed", "secretFingerprint", "tokenEndpointAuthMethod"
     FROM "OAuthClient" WHERE id = $1`,
    [oauthClientId],
  )
  const row = rows[0]
  if (!row)
    throw new ExpectedError(
      'no_client',
      'The OAuth client is not stored any more. Store its credentials again.',
    )
  return {
    oauthClientId: row.id,
    integrationId: row.integrationId,
    environment: row.environment,
    clientId: row.clientId,
    clientSecret: open(row.secretSealed, clientSecretPlace(row.id, row.environment)),
    secretFingerprint: row.secretFingerprint,
    tokenEndpointAuthMethod: row.tokenEndpointAuthMethod,
  }
}

export function clientSecretPlace(row: string, environment: Environment): SealedPlace {
  return { table: 'OAuthClient', row, column: 'secretSealed', environment }
}
