import { findApiKey } from '../api-keys/api-key.ts'
import { findEntry } from '../ledger/find-entry.ts'
import type { ListenerContext } from '../listener/context.ts'
import type { Credential } from '../listener/credential.ts'
import type { Realm } from '../world.ts'

export function bearer(c: ListenerContext): string | null {
  return /^Bearer +([^\s]+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? null
}

/** Null: no Basic header, or one with a password. */
export function basicUser(c: ListenerContext): string | null {
  const encoded = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (encoded === undefined) return null
  return /^([^:]+):$/.exec(Buffer.from(encoded, 'base64').toString('utf8'))?.[1] ?? null
}

/** Whose token this is, valid or not: for the request log and for faults. */
export async function identifyCredential(realm: Realm, c: ListenerContext): Promise<void> {
  const credential = await findCredential(realm, c)
  if (!credential) return
  c.set('credential', credential)
  c.set('clientId', credential.clientId)
  c.set('subject', credential.subject)
}

/** docs/pleo 6.1: a bearer token, or an API key as the user name of Basic with an empty password. */
async function findCredential(realm: Realm, c: ListenerContext): Promise<Credential | null> {
  const token = bearer(c)
  if (token !== null) return findEntry(realm.pool, token)
  const name = basicUser(c)
  const key = name === null ? null : await findApiKey(realm.pool, name)
  return key && { ...key, kind: 'api_key', clientId: key.id, revokedReason: 'revoked_in_the_web_app' }
}
