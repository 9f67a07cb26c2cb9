import 'server-only'
import { z } from 'zod'
import type { MemberRole } from '@/generated/prisma/enums'
import { audit, staffActor } from '@/lib/audit/record'
import type { Staff } from '@/lib/auth/staff'
import { db, type Tx } from '@/lib/db'
import { ExpectedError, notFound } from '@/lib/errors'
import { endInvitations } from '@/lib/partners/end-invitations'
import { lockPartner } from '@/lib/partners/lock-partner'
import { id } from '@/lib/text'

export const ChangeRole = z.object({
  memberId: id(),
  role: z.enum(['owner', 'engineer', 'viewer'], 'Choose a role.'),
})
export const RemoveMember = z.object({ memberId: id() })

/** Changes a member's role. The last owner stays an owner; who is none any more leaves no open invitation. Owners only. */
export async function changeRole(
  staff: Staff,
  input: z.infer<typeof ChangeRole>,
): Promise<{ role: MemberRole }> {
  await db().$transaction(async (tx) => {
    await lockPartner(tx, staff, 'owner')
    const member = await memberOf(tx, staff, input.memberId)
    if (member.role === 'owner' && input.role !== 'owner') await requireAnotherOwner(tx, staff)
    await tx.member.update({ where: { id: member.id }, data: { role: input.role } })
    if (input.role !== 'owner') await endInvitations(tx, staff, { invitedById: member.userId })
    await audit(tx, staffActor(staff), {
      partnerId: staff.partnerId,
      action: 'member.role',
      subject: `${member.user.email}: ${member.role} to ${input.role}`,
    })
  })
  return { role: input.role }
}

/** Removes a member and ends their sessions unless they belong to another partner too. Owners only. */
export async function removeMember(staff: Staff, input: z.infer<typeof RemoveMember>): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockPartner(tx, staff, 'owner')
    const member = await memberOf(tx, staff, input.memberId)
    if (member.role === 'owner') await requireAnotherOwner(tx, staff)
    // Removed by two partners at once, the second one has to see what the first one did.
    await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${member.userId}::uuid FOR NO KEY UPDATE`
    await tx.member.delete({ where: { id: member.id } })
    await endInvitations(tx, staff, { invitedById: member.userId })
    const elsewhere = await tx.member.count({ where: { userId: member.userId } })
    if (elsewhere === 0) await tx.session.deleteMany({ where: { userId: member.userId } })
    await audit(tx, staffActor(staff), {
      partnerId: staff.partnerId,
      action: 'member.remove',
      subject: `${member.user.email} (${member.role})`,
    })
  })
}

async function memberOf(tx: Tx, staff: Staff, id: string) {
  const member = await tx.member.findFirst({
    where: { id, partnerId: staff.partnerId },
    include: { user: true },
  })
  if (!member) throw notFound('That member')
  return member
}

async function requireAnotherOwner(tx: Tx, staff: Staff): Promise<void> {
  const owners = await tx.member.count({ where: { partnerId: staff.partnerId, role: 'owner' } })
  if (owners > 1) return
  throw new ExpectedError(
    'conflict',
    `${staff.partnerName} needs an owner. Make somebody else an owner first.`,
  )
}
