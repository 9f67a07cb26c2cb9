import 'server-only'
import { z } from 'zod'
import { audit, staffActor } from '@/lib/audit/record'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { lockPartner } from '@/lib/partners/lock-partner'
import { endMailedLinks } from '@/lib/partners/mailed-link'
import { id } from '@/lib/text'

export const RevokeInvitation = z.object({ invitationId: id() })

/**
 * Withdraws an open invitation, and with it the link that was mailed: it signs nobody in any more, not even somebody who
 * is a member elsewhere. Other links of that address stay: an owner has no say over them. Owners only.
 */
export async function revokeInvitation(staff: Staff, input: z.infer<typeof RevokeInvitation>): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockPartner(tx, staff, 'owner')
    const [row] = await tx.invitation.updateManyAndReturn({
      where: { id: input.invitationId, partnerId: staff.partnerId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (!row) throw notFound('That invitation')
    await endMailedLinks(tx, [row])
    await audit(tx, staffActor(staff), {
      partnerId: staff.partnerId,
      action: 'invitation.revoke',
      subject: `${row.email} as ${row.role}`,
    })
  })
}
