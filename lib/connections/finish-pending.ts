import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { systemClock } from '@/lib/clock'
import { finishWaiting } from '@/lib/connections/finish-waiting'
import { withLink } from '@/lib/connections/settle'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { requireActor } from '@/lib/places/lock-place'
import { inPlace, type Place } from '@/lib/places/place'
import { id } from '@/lib/text'

export const FinishPending = z.object({ authorisationId: id() })

export type PendingEntry = { id: string; label: string; grantedAt: Date | null }

/** Authorised customers whose company Pleo has not told us yet: the sealed grant waits on the authorisation row. */
export async function listPending(actor: Actor, place: Place): Promise<PendingEntry[]> {
  const rows = await db().authorisation.findMany({
    where: { ...inPlace(actor, place), outcome: 'exchanged' },
    include: { link: { select: { label: true } } },
    orderBy: { grantedAt: 'asc' },
  })
  return rows.map(({ id, link, grantedAt }) => ({ id, label: link.label, grantedAt }))
}

/** Asks Pleo again whom a pending authorisation is for. `finished: false` means that Pleo still did not say. */
export async function finishPending(
  actor: Actor,
  place: Place,
  input: z.output<typeof FinishPending>,
): Promise<{ finished: boolean }> {
  await requireActor(db(), actor, place, 'engineer')
  const row = await db().authorisation.findFirst({
    where: { ...inPlace(actor, place), id: input.authorisationId },
    include: withLink,
  })
  if (!row) throw notFound('That authorisation')
  return { finished: await finishWaiting(row, systemClock) }
}
