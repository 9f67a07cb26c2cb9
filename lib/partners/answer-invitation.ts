import 'server-only'
import { z } from 'zod'
import { audit } from '@/lib/audit/record'
import type { SignedIn } from '@/lib/auth/session'
import { db } from '@/lib/db'
import { ExpectedError, notFound } from '@/lib/errors'
import { endMailedLinks } from '@/lib/partners/mailed-link'
import { id, isId } from '@/lib/text'

export const AnswerInvitation = z.object({ id: id(), answer: z.enum(['accept', 'decline']) })

export type InvitationView = {
  id: string
  partnerName: string
  partnerSlug: string
  role: string
  open: boolean
}

/** An invitation to the person who is signed in; somebody else's does not exist for them. */
export async function findInvitation(user: SignedIn, id: string): Promise<InvitationView | null> {
  if (!isId(id)) return null
  const row = await db().invitation.findFirst({
    where: { id, email: user.email },
    include: { partner: true },
  })
  if (!row) return null
  const open = !row.acceptedAt && !row.revokedAt && row.expiresAt > new Date()
  return { id, partnerName: row.partner.name, partnerSlug: row.partner.slug, role: row.role, open }
}

/** Accepts once. Gives the partner's slug. Throws `gone` when it ran out, was withdrawn or was answered. */
export async function acceptInvitation(user: SignedIn, id: string): Promise<{ partnerSlug: string }> {
  return await answer(user, id, 'acceptedAt')
}

export async function declineInvitation(user: SignedIn, id: string): Promise<{ partnerSlug: string }> {
  return await answer(user, id, 'revokedAt')
}

async function answer(
  user: SignedIn,
  id: string,
  mark: 'acceptedAt' | 'revokedAt',
): Promise<{ partnerSlug: string }> {
  const invitation = await findInvitation(user, id)
  if (!invitation) throw notFound('That invitation')
  return await db().$transaction(async (tx) => {
    const taken = await tx.invitation.updateManyAndReturn({
      where: { id, email: user.email, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
      data: { [mark]: new Date() },
    })
    const row = taken[0]
    if (!row) {
      throw new ExpectedError(
        'gone',
        'This invitation was answered, withdrawn or has run out. Ask the owner for a new one.',
      )
    }
    await endMailedLinks(tx, [row])
    if (mark === 'acceptedAt') {
      await tx.member.upsert({
        where: { partnerId_userId: { partnerId: row.partnerId, userId: user.userId } },
        create: { partnerId: row.partnerId, userId: user.userId, role: row.role },
        update: {},
      })
    }
    await audit(
      tx,
      { kind: 'staff', userId: user.userId, name: user.name ?? user.email },
      {
        partnerId: row.partnerId,
        action: mark === 'acceptedAt' ? 'invitation.accept' : 'invitation.decline',
        subject: `${user.email} as ${row.role}`,
      },
    )
    return { partnerSlug: invitation.partnerSlug }
  })
}
