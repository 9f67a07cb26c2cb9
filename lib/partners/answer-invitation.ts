import 'server-only'
import { z } from 'zod'
import type { Invitation } from '@/generated/prisma/client'
import { audit } from '@/lib/audit/record'
import type { SignedIn } from '@/lib/auth/session'
import { db, type Tx } from '@/lib/db'
import { ExpectedError, notFound } from '@/lib/errors'
import { mayInvite } from '@/lib/partners/find-invitation'
import { lockMembersOf } from '@/lib/partners/lock-partner'
import { id, isId, line } from '@/lib/text'

export const AnswerInvitation = z.object({
  id: id(),
  answer: z.enum(['accept', 'decline']),
  name: line(80).default(''),
})

type Answered = { partnerSlug: string }

/**
 * Accepts once, and gives the partner's slug. Who has no name yet is asked for one (`invalid_input`): colleagues and the
 * trail call people by it. Throws `gone` when it ran out, was withdrawn or was answered.
 */
export async function acceptInvitation(
  user: SignedIn,
  { id, name = '' }: { id: string; name?: string },
): Promise<Answered> {
  return await answer(user, id, 'acceptedAt', async (tx, row) => {
    if (!(await mayInvite(tx, row))) throw gone()
    const called = await nameOf(tx, user, name)
    await tx.member.upsert({
      where: { partnerId_userId: { partnerId: row.partnerId, userId: user.userId } },
      create: { partnerId: row.partnerId, userId: user.userId, role: row.role },
      update: {},
    })
    await record(tx, user, row, 'invitation.accept', called)
  })
}

export async function declineInvitation(user: SignedIn, { id }: { id: string }): Promise<Answered> {
  return await answer(user, id, 'revokedAt', async (tx, row) => {
    await record(tx, user, row, 'invitation.decline', user.name ?? user.email)
  })
}

async function answer(
  user: SignedIn,
  id: string,
  mark: 'acceptedAt' | 'revokedAt',
  then: (tx: Tx, row: Invitation) => Promise<void>,
): Promise<Answered> {
  const where = { id, email: user.email }
  const asked = isId(id) ? await db().invitation.findFirst({ where, include: { partner: true } }) : null
  if (!asked) throw notFound('That invitation')
  await db().$transaction(async (tx) => {
    await lockMembersOf(tx, asked.partnerId)
    const [row] = await tx.invitation.updateManyAndReturn({
      where: { id, email: user.email, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
      data: { [mark]: new Date() },
    })
    if (!row) throw gone()
    await then(tx, row)
  })
  return { partnerSlug: asked.partner.slug }
}

/** The person's name, kept now if they had none. Of two answers at once the first one's name stays. */
async function nameOf(tx: Tx, user: SignedIn, given: string): Promise<string> {
  await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${user.userId}::uuid FOR NO KEY UPDATE`
  const { name } = await tx.user.findUniqueOrThrow({ where: { id: user.userId } })
  if (name) return name
  if (!given) {
    throw new ExpectedError('invalid_input', 'You have not joined yet: your name is missing.', {
      fields: { name: 'Give your name, as your colleagues know you.' },
    })
  }
  await tx.user.update({ where: { id: user.userId }, data: { name: given } })
  return given
}

async function record(tx: Tx, user: SignedIn, row: Invitation, action: string, name: string): Promise<void> {
  await audit(
    tx,
    { kind: 'staff', userId: user.userId, name },
    { partnerId: row.partnerId, action, subject: `${user.email} as ${row.role}` },
  )
}

function gone(): ExpectedError {
  return new ExpectedError(
    'gone',
    'This invitation was answered, withdrawn or has run out. Ask the owner for a new one.',
  )
}
