import 'server-only'
import type { Staff } from '@/lib/auth/staff'
import { type CallEntry, callEntry } from '@/lib/calls/call-entry'
import { db } from '@/lib/db'
import type { Environment } from '@/lib/environments'

export type CallFilter = {
  integrationId: string
  environment: Environment
  connectionId?: string
  limit?: number
}

/** The kept calls of an environment, newest first; at most 200. */
export async function listCalls(staff: Staff, filter: CallFilter): Promise<CallEntry[]> {
  const rows = await db().apiCall.findMany({
    where: {
      integrationId: filter.integrationId,
      environment: filter.environment,
      integration: { partnerId: staff.partnerId },
      ...(filter.connectionId ? { connectionId: filter.connectionId } : {}),
    },
    include: { connection: { select: { label: true, customerReference: true } } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: Math.min(filter.limit ?? 50, 200),
  })
  return rows.map(callEntry)
}
