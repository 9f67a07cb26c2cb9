import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { record } from '@/lib/facts/record'
import { requireActor } from '@/lib/places/lock-place'
import { inPlace, type Place } from '@/lib/places/place'
import { id } from '@/lib/text'

export const RevokeLink = z.object({ linkId: id() })

/** Withdraws a link that nobody has completed. A customer who opens it is told to ask for another. */
export async function revokeLink(
  actor: Actor,
  place: Place,
  input: z.output<typeof RevokeLink>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    await requireActor(tx, actor, place, 'engineer')
    const [row] = await tx.connectLink.updateManyAndReturn({
      where: {
        ...inPlace(actor, place),
        id: input.linkId,
        completedAt: null,
        revokedAt: null,
      },
      data: { revokedAt: place.now },
    })
    if (!row) throw notFound('That open link')
    await record(tx, actor, place, { action: 'connect_link.revoke', subject: row.label })
  })
}
