import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { systemClock } from '@/lib/clock'
import { finishAuthorisation } from '@/lib/connections/finish-authorisation'
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
    select: { id: true },
  })
  if (!row) throw notFound('That authorisation')
  await finishAuthorisation(row.id, systemClock)
  const after = await db().authorisation.findUniqueOrThrow({
    where: { id: row.id },
    select: { outcome: true },
  })
  return { finished: after.outcome !== 'exchanged' }
}
