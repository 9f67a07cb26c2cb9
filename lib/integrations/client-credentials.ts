import 'server-only'
import type { ClientAuthMethod, Environment } from '@/generated/prisma/enums'
import { isSealedLoosely, open, type SealedPlace, seal } from '@/lib/crypto'
import { sql } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'

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

/**
 * Opens a client's secret, to authenticate at the authorisation server that issued it and nowhere else. One that was
 * sealed by an earlier version is sealed again.
 */
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
  const clientSecret = open(row.secretSealed, clientSecretPlace(row))
  if (isSealedLoosely(row.secretSealed)) await sealAgain(row, clientSecret)
  return {
    oauthClientId: row.id,
    integrationId: row.integrationId,
    environment: row.environment,
    clientId: row.clientId,
    clientSecret,
    secretFingerprint: row.secretFingerprint,
    tokenEndpointAuthMethod: row.tokenEndpointAuthMethod,
  }
}

type Owner = Pick<Row, 'id' | 'integrationId' | 'environment' | 'clientId'>

export function clientSecretPlace({ id, integrationId, environment, clientId }: Owner): SealedPlace {
  const bound = { integrationId, clientId }
  return { table: 'OAuthClient', row: id, column: 'secretSealed', environment, bound }
}

/** Only over what was opened: credentials that were stored meanwhile are others. */
async function sealAgain(row: Row, clientSecret: string): Promise<void> {
  await sql().query(`UPDATE "OAuthClient" SET "secretSealed" = $3 WHERE id = $1 AND "secretSealed" = $2`, [
    row.id,
    row.secretSealed,
    seal(clientSecret, clientSecretPlace(row)),
  ])
}
