import 'server-only'
import { z } from 'zod'
import { audit, staffActor } from '@/lib/audit/record'
import { holdMembership } from '@/lib/auth/hold-membership'
import { normaliseEmail } from '@/lib/auth/sign-in-link'
import type { Staff } from '@/lib/auth/staff'
import { db, type Tx } from '@/lib/db'
import { emailField } from '@/lib/email'
import { env } from '@/lib/env'
import { ExpectedError, isExpected } from '@/lib/errors'
import { sendMail } from '@/lib/mail'
import { endInvitations } from '@/lib/partners/end-invitations'
import { lockPartner } from '@/lib/partners/lock-partner'
import { limit } from '@/lib/rate-limit'

const DAYS = 7
const HOUR = 60 * 60

export const InviteMember = z.object({
  email: emailField(),
  role: z.enum(['owner', 'engineer', 'viewer'], 'Choose a role.'),
})

/**
 * Invites an address for seven days and mails it. Inviting again ends the open invitation. The mail leads to the
 * invitation and signs nobody in. Owners only.
 */
export async function inviteMember(
  staff: Staff,
  input: z.infer<typeof InviteMember>,
): Promise<{ email: string }> {
  await holdMembership(db(), staff, 'owner')
  await limit('invite', staff.partnerId, 50, HOUR)
  const email = normaliseEmail(input.email)
  await limitMailsTo(email)
  const id = await db().$transaction(async (tx) => {
    await lockPartner(tx, staff, 'owner')
    await requireNoMember(tx, staff, email)
    await endInvitations(tx, staff, { email })
    const { id } = await tx.invitation.create({
      data: {
        partnerId: staff.partnerId,
        email,
        role: input.role,
        invitedById: staff.userId,
        expiresAt: new Date(Date.now() + DAYS * 24 * HOUR * 1000),
      },
    })
    await audit(tx, staffActor(staff), {
      partnerId: staff.partnerId,
      action: 'invitation.create',
      subject: `${email} as ${input.role}`,
    })
    return id
  })
  await mailInvitation(staff, email, input.role, id)
  return { email }
}

/** Of all partners together: whoever can invite must not be able to fill somebody's mailbox. */
async function limitMailsTo(email: string): Promise<void> {
  try {
    await limit('invitation-mail', email, 5, HOUR)
    await limit('invitation-mail-day', email, 20, 24 * HOUR)
  } catch (error) {
    if (!isExpected(error, 'rate_limited')) throw error
    throw new ExpectedError('rate_limited', 'The invitation was not sent.', {
      fields: { email: `Enough invitations went to this address for now. ${error.message}` },
      cause: error,
    })
  }
}

async function requireNoMember(tx: Tx, staff: Staff, email: string): Promise<void> {
  const member = await tx.member.findFirst({ where: { partnerId: staff.partnerId, user: { email } } })
  if (!member) return
  throw new ExpectedError('conflict', `${email} is a member already, as ${member.role}.`, {
    fields: { email: 'This address is a member already.' },
  })
}

async function mailInvitation(staff: Staff, email: string, role: string, id: string): Promise<void> {
  try {
    await sendMail({
      to: email,
      subject: `${staff.name} invites you to ${staff.partnerName}`,
      text: `${staff.name} invites you to work on the Pleo integrations of ${staff.partnerName}, as ${role}.\n\nOpen the invitation to accept or decline it:\n\n${env().APP_URL}/invitations/${id}\n\nYou are asked to sign in first: give this address there (${email}), and we mail you a link that signs you in. There is no password. The invitation is open for seven days.\n`,
    })
  } catch (cause) {
    throw new ExpectedError(
      'conflict',
      `The invitation is kept, but the mail server did not take the message. Invite ${email} again to resend it.`,
      { cause },
    )
  }
}
