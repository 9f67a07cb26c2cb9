import 'server-only'
import type { MemberRole } from '@/generated/prisma/enums'
import { db } from '@/lib/db'

type PartnerEntry = { slug: string; name: string; role: MemberRole }

/** The partners a signed-in person is a member of, by name. */
export async function listPartners(userId: string): Promise<PartnerEntry[]> {
  const members = await db().member.findMany({
    where: { userId },
    include: { partner: true },
    orderBy: { partner: { name: 'asc' } },
  })
  return members.map(({ partner, role }) => ({ slug: partner.slug, name: partner.name, role }))
}
