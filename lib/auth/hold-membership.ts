import 'server-only'
import type { MemberRole } from '@/generated/prisma/enums'
import { requireRole, type Staff } from '@/lib/auth/staff'
import type { Db, Tx } from '@/lib/db'
import { notFound } from '@/lib/errors'

/**
 * Throws `not_found` or `not_allowed` unless the member still belongs to the partner with at least that role: `staff` was
 * loaded before, and somebody may have demoted or removed them since. In a transaction it then stays so to the end.
 *
 * Rows are locked in one order, so that nobody waits in a ring: partner, user, member, integration, link, connection, grant.
 */
export async function holdMembership(client: Tx | Db, staff: Staff, atLeast: MemberRole): Promise<void> {
  const [member] = await client.$queryRaw<{ role: MemberRole }[]>`
    SELECT role::text AS role FROM "Member"
    WHERE "partnerId" = ${staff.partnerId}::uuid AND "userId" = ${staff.userId}::uuid FOR SHARE`
  if (!member) throw notFound('That partner')
  requireRole({ ...staff, role: member.role }, atLeast)
}
