import { randomUUID } from 'node:crypto'
import type { Queryable } from '../database/queryable.ts'
import type { Realm } from '../world.ts'
import { type Client, clientColumns } from './client.ts'
import type { ClientInput } from './client-input.ts'

/** Without a secret yet: that is made when it is picked up, so that it is never stored in clear. */
export async function registerClient(db: Queryable, realm: Realm, input: ClientInput): Promise<Client> {
  const now = realm.clock.now()
  const { rows } = await db.query<Client>(
    `insert into clients (environment, id, name, redirect_uris, scopes, client_uri, logo_uri, terms_uri, privacy_uri,
       initiation_uri, settings_uri, contacts, subject_type, rotation, grace_seconds, token_endpoint_auth_methods,
       needs_activation, created_at, pick_up_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     returning ${clientColumns}`,
    [
      realm.environment,
      randomUUID(),
      input.name,
      input.redirectUris,
      input.scopes,
      input.clientUri ?? null,
      input.logoUri ?? null,
      input.termsUri ?? null,
      input.privacyUri ?? null,
      input.initiationUri ?? null,
      input.settingsUri ?? null,
      input.contacts ?? [],
      input.subjectType ?? 'company',
      input.rotation ?? null,
      input.graceSeconds ?? null,
      input.tokenEndpointAuthMethods ?? ['client_secret_basic', 'client_secret_post'],
      input.needsActivation ?? false,
      now,
      realm.clock.in(realm.settings.pickUpDays * 24 * 60 * 60),
    ],
  )
  return rows[0] as Client
}
