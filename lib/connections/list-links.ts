import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { type LinkState, linkState } from '@/lib/connections/link-state'
import { db } from '@/lib/db'
import { inPlace, type Place } from '@/lib/places/place'

export type LinkEntry = {
  id: string
  label: string
  customerReference: string
  state: LinkState | 'authorising'
  createdBy: string
  createdAt: Date
  expiresAt: Date
  freshAskedAt: Date | null
  lastOutcome: string | null
}

/** Links that have not become a connection yet, newest first. `authorising`: a customer was sent to Pleo and may return. */
export async function listLinks(actor: Actor, place: Place): Promise<LinkEntry[]> {
  const { now } = place
  const rows = await db().connectLink.findMany({
    where: { ...inPlace(actor, place), completedAt: null },
    include: { authorisations: { orderBy: { createdAt: 'desc' }, take: 1 } },
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
  return rows.map((row) => {
    const latest = row.authorisations[0]
    const state = linkState(row, now)
    const under = latest?.outcome === 'started' && latest.expiresAt > now
    return {
      id: row.id,
      label: row.label,
      customerReference: row.customerReference,
      state: state === 'open' && under ? 'authorising' : state,
      createdBy: row.createdByName,
      createdAt: row.createdAt,
      expiresAt: row.expiresAt,
      freshAskedAt: row.freshAskedAt,
      lastOutcome: latest?.outcomeCode ?? null,
    }
  })
}
