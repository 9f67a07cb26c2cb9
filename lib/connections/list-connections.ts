import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { type ConnectionEntry, connectionEntry, GRANT_LIFE } from '@/lib/connections/connection-view'
import { db } from '@/lib/db'
import { inPlace, type Place } from '@/lib/places/place'

/** The connections of a place, those that need somebody first. */
export async function listConnections(actor: Actor, place: Place): Promise<ConnectionEntry[]> {
  const rows = await db().connection.findMany({
    where: inPlace(actor, place),
    include: { grant: GRANT_LIFE },
    orderBy: { connectedAt: 'desc' },
    take: 500,
  })
  const rank = { needs_reauthorisation: 0, needs_attention: 1, connected: 2, disconnected: 3 }
  return rows.map(connectionEntry).sort((a, b) => rank[a.status] - rank[b.status])
}
