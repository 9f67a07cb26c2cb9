import 'server-only'
import type { Tx } from '@/lib/db'

/** In the trail of every partner that the person works for. */
export async function recordSession(
  tx: Tx,
  userId: string,
  action: 'session.open' | 'session.end',
): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, include: { members: true } })
  const entry = {
    actorKind: 'staff' as const,
    userId,
    actorName: user.name ?? user.email,
    action,
    subject: user.email,
  }
  const partners = user.members.length ? user.members.map((member) => member.partnerId) : [null]
  await tx.auditEntry.createMany({ data: partners.map((partnerId) => ({ ...entry, partnerId })) })
}
