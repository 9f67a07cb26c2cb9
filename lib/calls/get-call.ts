import 'server-only'
import type { Staff } from '@/lib/auth/staff'
import { type CallEntry, callEntry } from '@/lib/calls/call-entry'
import { db } from '@/lib/db'
import type { Environment } from '@/lib/environments'
import { notFound } from '@/lib/errors'
import { isId } from '@/lib/text'

/** One kept call, within the partner's own integration and this environment. Throws `not_found`. */
export async function getCall(
  staff: Staff,
  key: { integrationId: string; environment: Environment; callId: string },
): Promise<CallEntry> {
  if (!isId(key.callId)) throw notFound('That call')
  const row = await db().apiCall.findFirst({
    where: {
      id: key.callId,
      integrationId: key.integrationId,
      environment: key.environment,
      integration: { partnerId: staff.partnerId },
    },
    include: { connection: { select: { label: true, customerReference: true } } },
  })
  if (!row) throw notFound('That call')
  return callEntry(row)
}
