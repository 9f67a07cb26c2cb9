import 'server-only'
import type { ClientAuthMethod } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { inPlace, type Place } from '@/lib/places/place'

/** What may be shown of a client: never the secret, only the start of its keyed fingerprint. */
export type ClientView = {
  id: string
  clientId: string
  /** First 12 hex digits. */
  fingerprint: string
  tokenEndpointAuthMethod: ClientAuthMethod | null
  authMethodLearntAt: Date | null
  lastCheckAt: Date | null
}

/** The client of a place, or null. */
export async function findClient(actor: Actor, place: Place): Promise<ClientView | null> {
  const row = await db().oAuthClient.findFirst({
    where: inPlace(actor, place),
    omit: { secretSealed: true },
  })
  if (!row) return null
  return {
    id: row.id,
    clientId: row.clientId,
    fingerprint: row.secretFingerprint.slice(0, 12),
    tokenEndpointAuthMethod: row.tokenEndpointAuthMethod,
    authMethodLearntAt: row.authMethodLearntAt,
    lastCheckAt: row.lastCheckAt,
  }
}
