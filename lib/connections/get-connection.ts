import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { type ConnectionEntry, connectionEntry, GRANT_LIFE } from '@/lib/connections/connection-view'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { inPlace, type Place } from '@/lib/places/place'
import { isId } from '@/lib/text'

/** One connection of a place. Throws `not_found`. */
export async function getConnection(actor: Actor, place: Place, id: string): Promise<ConnectionEntry> {
  const row = isId(id)
    ? await db().connection.findFirst({
        where: { ...inPlace(actor, place), id },
        include: { grant: GRANT_LIFE },
      })
    : null
  if (!row) throw notFound('That connection')
  return connectionEntry(row)
}
