import 'server-only'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import type { Environment } from '@/lib/environments'
import { notFound } from '@/lib/errors'

export type ConnectionKey = { integrationId: string; environment: Environment; connectionId: string }

/** The connection within the partner's own integration and this environment. Throws `not_found`. */
export async function getConnectionToCall(staff: Staff, key: ConnectionKey) {
  const connection = await db().connection.findFirst({
    where: {
      id: key.connectionId,
      integrationId: key.integrationId,
      environment: key.environment,
      integration: { partnerId: staff.partnerId },
    },
    select: {
      id: true,
      integrationId: true,
      environment: true,
      scopes: true,
      companyId: true,
      grant: { select: { oauthClient: { select: { clientId: true } } } },
    },
  })
  if (!connection) throw notFound('That connection')
  return connection
}
