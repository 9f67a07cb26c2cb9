import 'server-only'
import { audit, staffActor } from '@/lib/audit/record'
import type { Staff } from '@/lib/auth/staff'
import type { Tx } from '@/lib/db'

type Which = { id: string } | { email: string } | { invitedById: string }

/** Ends the partner's unanswered invitations of that kind, with their trail; says how many. Called behind the partner's lock. */
export async function endInvitations(tx: Tx, staff: Staff, which: Which): Promise<number> {
  const ended = await tx.invitation.updateManyAndReturn({
    where: { ...which, partnerId: staff.partnerId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  for (const { email, role } of ended) {
    await audit(tx, staffActor(staff), {
      partnerId: staff.partnerId,
      action: 'invitation.revoke',
      subject: `${email} as ${role}`,
    })
  }
  return ended.length
}
