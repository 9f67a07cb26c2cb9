import 'server-only'
import { z } from 'zod'
import { audit, staffActor } from '@/lib/audit/record'
import { holdMembership } from '@/lib/auth/hold-membership'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { id } from '@/lib/text'

export const RevokeLink = z.object({ linkId: id() })

/** Withdraws a link that nobody has completed. A customer who opens it is told to ask for another. */
export async function revokeLink(staff: Staff, input: z.output<typeof RevokeLink>): Promise<void> {
  await db().$transaction(async (tx) => {
    await holdMembership(tx, staff, 'engineer')
    const [row] = await tx.connectLink.updateManyAndReturn({
      where: {
        id: input.linkId,
        completedAt: null,
        revokedAt: null,
        integration: { partnerId: staff.partnerId },
      },
      data: { revokedAt: new Date() },
    })
    if (!row) throw notFound('That open link')
    await audit(tx, staffActor(staff), {
      partnerId: staff.partnerId,
      integrationId: row.integrationId,
      environment: row.environment,
      action: 'connect_link.revoke',
      subject: row.label,
    })
  })
}
