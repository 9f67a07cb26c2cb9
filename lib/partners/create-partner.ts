import 'server-only'
import { z } from 'zod'
import { audit } from '@/lib/audit/record'
import { normaliseEmail } from '@/lib/auth/sign-in-link'
import { db, type Tx } from '@/lib/db'
import { emailField } from '@/lib/email'
import { lockMembersOf } from '@/lib/partners/lock-partner'
import { slugOf } from '@/lib/partners/slug'
import { line } from '@/lib/text'

export const CreatePartner = z.object({
  name: line(120, { least: 2, ask: 'Name the partner.' }),
  ownerEmail: emailField(),
})

/**
 * The operator makes a partner and its first owner; there is no public sign-up. Given again, the same name and address
 * change nothing: an address that is a member already becomes an owner.
 */
export async function createPartner(input: {
  name: string
  ownerEmail: string
  ownerName?: string
}): Promise<{ partnerId: string; slug: string; userId: string }> {
  const email = normaliseEmail(input.ownerEmail)
  return await db().$transaction(async (tx) => {
    await lockName(tx, input.name)
    const existing = await tx.partner.findFirst({ where: { name: input.name } })
    const slug = slugOf(input.name)
    const taken = !existing && (await tx.partner.findUnique({ where: { slug } })) !== null
    const partner =
      existing ?? (await tx.partner.create({ data: { name: input.name, slug: slugOf(input.name, taken) } }))
    await lockMembersOf(tx, partner.id)
    const user = await tx.user.upsert({
      where: { email },
      create: { email, name: input.ownerName ?? null },
      update: {},
    })
    await tx.member.upsert({
      where: { partnerId_userId: { partnerId: partner.id, userId: user.id } },
      create: { partnerId: partner.id, userId: user.id, role: 'owner' },
      update: { role: 'owner' },
    })
    await audit(
      tx,
      { kind: 'operator', name: 'operator' },
      { partnerId: partner.id, action: 'partner.owner', subject: `${email} owns ${partner.name}` },
    )
    return { partnerId: partner.id, slug: partner.slug, userId: user.id }
  })
}

/** Of two commands for one name the second finds what the first one made; a name has no row to lock yet. */
async function lockName(tx: Tx, name: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`partner ${name}`}, 0))`
}
