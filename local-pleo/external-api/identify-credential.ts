import { findEntry } from '../ledger/find-entry.ts'
import type { ListenerContext } from '../listener/context.ts'
import type { Realm } from '../world.ts'

export function bearer(c: ListenerContext): string | null {
  return /^Bearer +([^\s]+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? null
}

/** Whose token this is, valid or not: for the request log and for faults. */
export async function identifyCredential(realm: Realm, c: ListenerContext): Promise<void> {
  const value = bearer(c)
  const entry = value === null ? null : await findEntry(realm.pool, value)
  if (!entry) return
  c.set('credential', entry)
  c.set('clientId', entry.clientId)
  c.set('subject', entry.subject)
}
