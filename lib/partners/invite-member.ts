import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { audit, staffActor } from '@/lib/audit/record'
import { createSignInLink, normaliseEmail } from '@/lib/auth/sign-in-link'
import { requireRole, type Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { emailField } from '@/lib/email'
import { ExpectedError } from '@/lib/errors'
import { sendMail } from '@/lib/mail'
import { lockPartner } from '@/lib/partners/lock-partner'
import { endMailedLinks, storedTokenOf } from '@/lib/partners/mailed-link'
import { limit } from '@/lib/rate-limit'

const DAYS = 7

export const InviteMember = z.object({
  email: emailField(),
  role: z.enum(['owner', 'engineer', 'viewer'], 'Choose a role.'),
})

/** Invites an address for seven days and mails it. Inviting again replaces the open invitation. Owners only. */
export async function inviteMember(
  staff: Staff,
  input: z.infer<typeof InviteMember>,
): Promise<{ email: string }> {
  requireRole(staff, 'owner')
  await limit('invite', staff.partnerId, 50, 60 * 60)
  const email = normaliseEmail(input.email)
  const expiresAt = new Date(Date.now() + DAYS * 24 * 60 * 60_000)
  const id = randomUUID()
  const link = await createSignInLink(email, `/invitations/${id}`, DAYS * 24 * 60)
  await db().$transaction(async (tx) => {
    await lockPartner(tx, staff, 'owner')
    const member = await tx.member.findFirst({ where: { partnerId: staff.partnerId, user: { email } } })
    if (member) {
      throw new ExpectedError('conflict', `${email} is a member already, as ${member.role}.`, {
        fields: { email: 'This address is a member already.' },
      })
    }
    const replaced = await tx.invitation.updateManyAndReturn({
      where: { partnerId: staff.partnerId, email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    await endMailedLinks(tx, replaced)
    await tx.invitation.create({
      data: {
        id,
        partnerId: staff.partnerId,
        email,
        role: input.role,
        invitedById: staff.userId,
        expiresAt,
        linkToken: storedTokenOf(link),
      },
    })
    await audit(tx, staffActor(staff), {
      partnerId: staff.partnerId,
      action: 'invitation.create',
      subject: `${email} as ${input.role}`,
    })
  })
  await mailInvitation(staff, email, input.role, link)
  return { email }
}

async function mailInvitation(staff: Staff, email: string, role: string, link: string): Promise<void> {
  try {
    await sendMail({
      to: email,
      subject: `${staff.name} invites you to ${staff.partnerName}`,
      text: `${staff.name} invites you to work on the Pleo integrations of ${staff.partnerName}, as ${role}.\n\nOpen this link to accept or decline:\n\n${link}\n\nIt works once, for seven days.\n`,
    })
  } catch (cause) {
    throw new ExpectedError(
      'conflict',
      `The invitation is kept, but the mail server did not take the message. Invite ${email} again to resend it.`,
      { cause },
    )
  }
}
