import type { PoolClient } from 'pg'
import { randomSecret, sha256 } from '../secrets.ts'
import type { Realm } from '../world.ts'
import type { Client } from './client.ts'

/**
 * A new secret, shown once; the one before it stops working at once (docs/pleo 10, row 20: two live secrets are not
 * assumed) but is remembered, so that it is still recognised when somebody sends it as a bearer token.
 */
export async function giveSecret(db: PoolClient, realm: Realm, client: Client): Promise<string> {
  const secret = randomSecret()
  await db.query(
    `insert into former_secrets (secret_sha256, environment, client_id)
     select secret_sha256, environment, id from clients where environment = $1 and id = $2 and secret_sha256 is not null
     on conflict do nothing`,
    [realm.environment, client.id],
  )
  await db.query(
    'update clients set secret_sha256 = $3, picked_up_at = $4 where environment = $1 and id = $2',
    [realm.environment, client.id, sha256(secret), realm.clock.now()],
  )
  return secret
}
