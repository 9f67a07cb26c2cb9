import 'server-only'
import type { MemberRole } from '@/generated/prisma/enums'
import { db } from '@/lib/db'
import { ExpectedError, notFound } from '@/lib/errors'
import { isSlug } from '@/lib/text'

declare const membershipWasChecked: unique symbol

/** A signed-in member of one partner. Only `staffOf` makes one, so that a verb without a check does not compile. */
export type Staff = {
  readonly userId: string
  readonly email: string
  readonly name: string
  readonly partnerId: string
  readonly partnerSlug: string
  readonly partnerName: string
  readonly role: MemberRole
  readonly [membershipWasChecked]: true
}

const RANK: Record<MemberRole, number> = { viewer: 0, engineer: 1, owner: 2 }

/** The user as a member of that partner. Throws `not_found` for a foreign or unknown partner alike. */
export async function staffOf(userId: string, partnerSlug: string): Promise<Staff> {
  if (!isSlug(partnerSlug)) throw notFound('That partner', { kind: 'not_member' })
  const member = await db().member.findFirst({
    where: { userId, partner: { slug: partnerSlug } },
    include: { user: true, partner: true },
  })
  if (!member) throw notFound('That partner', await atTheDoorOf(partnerSlug))
  return {
    userId,
    email: member.user.email,
    name: member.user.name ?? member.user.email,
    partnerId: member.partnerId,
    partnerSlug: member.partner.slug,
    partnerName: member.partner.name,
    role: member.role,
  } as Staff
}

/** Same words for a foreign and an unknown partner; only the trace tells them apart. */
async function atTheDoorOf(slug: string) {
  const partner = await db().partner.findUnique({ where: { slug }, select: { id: true } })
  return { kind: 'not_member' as const, partnerId: partner?.id ?? null }
}

export function hasRole(staff: Staff, atLeast: MemberRole): boolean {
  return RANK[staff.role] >= RANK[atLeast]
}

/** Throws `not_allowed`, naming the role that may. */
export function requireRole(staff: Staff, atLeast: MemberRole): void {
  if (hasRole(staff, atLeast)) return
  const who = atLeast === 'owner' ? 'an owner' : 'an owner or engineer'
  throw new ExpectedError(
    'not_allowed',
    `Your role (${staff.role}) cannot do this. Ask ${who} of ${staff.partnerName}.`,
    { refusal: { partnerId: staff.partnerId } },
  )
}
