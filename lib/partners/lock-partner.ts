import 'server-only'
import type { MemberRole } from '@/generated/prisma/enums'
import { holdMembership } from '@/lib/auth/hold-membership'
import type { Staff } from '@/lib/auth/staff'
import type { Tx } from '@/lib/db'

/**
 * Locks the member's partner to the end of the transaction: members and invitations change one after the other, and what
 * is read behind the lock still holds when it is written. Throws `not_found`, or `not_allowed` below that role.
 */
export async function lockPartner(tx: Tx, staff: Staff, atLeast: MemberRole): Promise<void> {
  await lockMembersOf(tx, staff.partnerId)
  await holdMembership(tx, staff, atLeast)
}

/** The same lock for whoever is no member: the operator, and the person who answers an invitation. */
export async function lockMembersOf(tx: Tx, partnerId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Partner" WHERE id = ${partnerId}::uuid FOR NO KEY UPDATE`
}
