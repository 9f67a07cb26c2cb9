import 'server-only'
import type { Invitation } from '@/generated/prisma/client'
import type { SignedIn } from '@/lib/auth/session'
import { type Db, db, type Tx } from '@/lib/db'
import { isId } from '@/lib/text'

type InvitationView = {
  id: string
  partnerName: string
  partnerSlug: string
  role: string
  open: boolean
}

/**
 * An invitation to the person who is signed in; somebody else's does not exist for them. For one that a newer one
 * replaced the newer one is given: people open whichever mail they find first.
 */
export async function findInvitation(user: SignedIn, id: string): Promise<InvitationView | null> {
  if (!isId(id)) return null
  const asked = await db().invitation.findFirst({ where: { id, email: user.email } })
  if (!asked) return null
  const { partnerId } = asked
  const newer = await db().invitation.findFirst({ where: { ...unanswered(user), partnerId } })
  const row = newer ?? asked
  const partner = await db().partner.findUniqueOrThrow({ where: { id: partnerId } })
  const open = newer !== null && (await mayInvite(db(), newer))
  return { id: row.id, partnerName: partner.name, partnerSlug: partner.slug, role: row.role, open }
}

/** The id of an invitation that waits for this person's answer; null when there is none. */
export async function findWaitingInvitation(user: SignedIn): Promise<string | null> {
  const rows = await db().invitation.findMany({ where: unanswered(user), orderBy: { createdAt: 'desc' } })
  for (const row of rows) if (await mayInvite(db(), row)) return row.id
  return null
}

/** An invitation ends with its maker's right to invite. */
export async function mayInvite(
  client: Db | Tx,
  { partnerId, invitedById }: Pick<Invitation, 'partnerId' | 'invitedById'>,
): Promise<boolean> {
  if (!invitedById) return false
  return (await client.member.count({ where: { partnerId, userId: invitedById, role: 'owner' } })) > 0
}

function unanswered(user: SignedIn) {
  return { email: user.email, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } }
}
