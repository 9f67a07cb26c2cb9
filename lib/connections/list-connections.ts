import 'server-only'
import type { Environment } from '@/generated/prisma/enums'
import type { Staff } from '@/lib/auth/staff'
import { type ConnectionEntry, connectionEntry, GRANT_LIFE } from '@/lib/connections/connection-view'
import { db } from '@/lib/db'

/** The connections of an environment, those that need somebody first. */
export async function listConnections(
  staff: Staff,
  slug: string,
  environment: Environment,
): Promise<ConnectionEntry[]> {
  const rows = await db().connection.findMany({
    where: { environment, integration: { slug, partnerId: staff.partnerId } },
    include: { grant: GRANT_LIFE },
    orderBy: { connectedAt: 'desc' },
    take: 500,
  })
  const rank = { needs_reauthorisation: 0, needs_attention: 1, connected: 2, disconnected: 3 }
  return rows.map(connectionEntry).sort((a, b) => rank[a.status] - rank[b.status])
}
