import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { type CallEntry, callEntry } from '@/lib/calls/call-entry'
import { db } from '@/lib/db'
import { inPlace, type Place } from '@/lib/places/place'

export type CallFilter = { connectionId?: string; limit?: number }

/** The kept calls of a place, newest first; at most 200. */
export async function listCalls(actor: Actor, place: Place, filter: CallFilter = {}): Promise<CallEntry[]> {
  const rows = await db().apiCall.findMany({
    where: {
      ...inPlace(actor, place),
      ...(filter.connectionId ? { connectionId: filter.connectionId } : {}),
    },
    include: { connection: { select: { label: true, customerReference: true } } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: Math.min(filter.limit ?? 50, 200),
  })
  return rows.map(callEntry)
}
