import 'server-only'
import type { MemberRole } from '@/generated/prisma/enums'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'

export type MemberEntry = {
  id: string
  userId: string
  email: string
  name: string | null
  role: MemberRole
  since: Date
}
export type InvitationEntry = {
  id: string
  email: string
  role: MemberRole
  createdAt: Date
  expiresAt: Date
}

/** Members by the time they joined, and invitations that are open or have run out unanswered. */
export async function listMembers(
  staff: Staff,
): Promise<{ members: MemberEntry[]; invitations: InvitationEntry[] }> {
  const [members, invitations] = await Promise.all([
    db().member.findMany({
      where: { partnerId: staff.partnerId },
      include: { user: true },
      orderBy: { createdAt: 'asc' },
    }),
    db().invitation.findMany({
      where: { partnerId: staff.partnerId, acceptedAt: null, revokedAt: null },
      orderBy: { createdAt: 'desc' },
    }),
  ])
  return {
    members: members.map(({ id, userId, user, role, createdAt }) => ({
      id,
      userId,
      email: user.email,
      name: user.name,
      role,
      since: createdAt,
    })),
    invitations: invitations.map(({ id, email, role, createdAt, expiresAt }) => ({
      id,
      email,
      role,
      createdAt,
      expiresAt,
    })),
  }
}
