import 'server-only'
import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { endInvitations } from '@/lib/partners/end-invitations'
import { lockPartner } from '@/lib/partners/lock-partner'
import { id } from '@/lib/text'

export const RevokeInvitation = z.object({ invitationId: id() })

/** Withdraws an open invitation. Owners only. */
export async function revokeInvitation(staff: Staff, input: z.infer<typeof RevokeInvitation>): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockPartner(tx, staff, 'owner')
    const ended = await endInvitations(tx, staff, { id: input.invitationId })
    if (ended === 0) throw notFound('That invitation')
  })
}
