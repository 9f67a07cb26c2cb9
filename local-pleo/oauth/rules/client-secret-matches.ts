import type { Client } from '../../clients/client.ts'
import { findClient } from '../../clients/find-client.ts'
import { sameText, sha256 } from '../../secrets.ts'
import type { Realm } from '../../world.ts'
import { OAuthError } from '../oauth-error.ts'
import type { ClientCredentials } from './client-authenticates-once.ts'

/** RFC 6749 section 5.2, invalid_client. One answer for an unknown client and a wrong secret. */
export async function clientSecretMatches(realm: Realm, credentials: ClientCredentials): Promise<Client> {
  const client = await findClient(realm.pool, realm.environment, credentials.id)
  if (!client?.secretSha256 || !sameText(client.secretSha256, sha256(credentials.secret))) {
    throw new OAuthError('invalid_client', 'unknown client or wrong client secret')
  }
  return client
}
