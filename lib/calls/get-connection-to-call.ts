import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { inPlace, type Place } from '@/lib/places/place'

export type ConnectionToCall = Awaited<ReturnType<typeof getConnectionToCall>>

/** The connection of a place that a call is made with. Throws `not_found`. */
export async function getConnectionToCall(actor: Actor, place: Place, connectionId: string) {
  const connection = await db().connection.findFirst({
    where: { ...inPlace(actor, place), id: connectionId },
    select: {
      id: true,
      scopes: true,
      companyId: true,
      grant: { select: { oauthClient: { select: { clientId: true } } } },
    },
  })
  if (!connection) throw notFound('That connection')
  return connection
}
