import 'server-only'
import type { Environment } from '@/generated/prisma/enums'
import type { Staff } from '@/lib/auth/staff'
import { type LinkState, linkState } from '@/lib/connections/link-state'
import { db } from '@/lib/db'

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
export async function listLinks(
  staff: Staff,
  slug: string,
  environment: Environment,
  now: Date,
): Promise<LinkEntry[]> {
  const rows = await db().connectLink.findMany({
    where: { environment, completedAt: null, integration: { slug, partnerId: staff.partnerId } },
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
