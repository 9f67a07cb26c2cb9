import 'server-only'
import { audit } from '@/lib/audit/record'
import { findLink } from '@/lib/connections/find-link'
import { linkState } from '@/lib/connections/link-state'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { notFound } from '@/lib/errors'
import { log } from '@/lib/log'
import { describeMailFailure, sendMail } from '@/lib/mail'
import { integrationPath } from '@/lib/places/paths'
import { limit } from '@/lib/rate-limit'

/**
 * A customer whose link ran out, was withdrawn or used asks for a fresh one: once a link, the person who made it is
 * mailed and the links page says so. Asking again changes nothing. Throws `not_found`, `rate_limited`.
 */
export async function askFreshLink(token: string, now: Date, network: string | null = null): Promise<void> {
  const link = await findLink(token, network)
  if (!link) throw notFound('That link', { kind: 'wrong_link' })
  if (linkState(link, now) === 'open') return
  await limit('ask-fresh', link.id, 5, 60 * 60, link.integration.partnerId)
  const asked = await db().$transaction(async (tx) => {
    const { count } = await tx.connectLink.updateMany({
      where: { id: link.id, freshAskedAt: null },
      data: { freshAskedAt: now },
    })
    if (count === 0) return false
    await audit(
      tx,
      { kind: 'customer', name: link.label },
      {
        partnerId: link.integration.partnerId,
        integrationId: link.integrationId,
        environment: link.environment,
        action: 'connect_link.ask_fresh',
        subject: link.label,
      },
    )
    return true
  })
  if (!asked) return
  const creator = await whoIsAsked(link.createdById, link.integration.partnerId)
  if (!creator) return
  const { integration, environment } = link
  const page = `${env().APP_URL}${integrationPath(integration.partner.slug, integration.slug, environment)}/connections`
  await sendMail({
    to: creator.email,
    subject: `${link.label} asks for a fresh connect link`,
    text: `The link that you made for ${link.label} does not work any more, and the customer asked for another.\n\nMake one here:\n${page}\n`,
  }).catch((error) => log('error', 'ask_fresh_mail_failed', describeMailFailure(error)))
}

/** Who made the link, if still a member, else an owner. */
async function whoIsAsked(userId: string | null, partnerId: string): Promise<{ email: string } | null> {
  const candidates = await db().member.findMany({
    where: { partnerId, OR: [...(userId ? [{ userId }] : []), { role: 'owner' }] },
    include: { user: { select: { email: true } } },
    orderBy: { createdAt: 'asc' },
  })
  const asked = candidates.find((member) => member.userId === userId) ?? candidates[0]
  return asked?.user ?? null
}
