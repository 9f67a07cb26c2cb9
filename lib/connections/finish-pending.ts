import 'server-only'
import { z } from 'zod'
import { holdMembership } from '@/lib/auth/hold-membership'
import type { Staff } from '@/lib/auth/staff'
import { systemClock } from '@/lib/clock'
import { finishAuthorisation } from '@/lib/connections/finish-authorisation'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { id } from '@/lib/text'

export const FinishPending = z.object({ authorisationId: id() })

export type PendingEntry = { id: string; label: string; grantedAt: Date | null }

/** Authorised customers whose company Pleo has not told us yet: the sealed grant waits on the authorisation row. */
export async function listPending(
  staff: Staff,
  slug: string,
  environment: 'staging' | 'production',
): Promise<PendingEntry[]> {
  const rows = await db().authorisation.findMany({
    where: { environment, outcome: 'exchanged', integration: { slug, partnerId: staff.partnerId } },
    include: { link: { select: { label: true } } },
    orderBy: { grantedAt: 'asc' },
  })
  return rows.map(({ id, link, grantedAt }) => ({ id, label: link.label, grantedAt }))
}

/** Asks Pleo again whom a pending authorisation is for. `finished: false` means that Pleo still did not say. */
export async function finishPending(
  staff: Staff,
  input: z.output<typeof FinishPending>,
): Promise<{ finished: boolean }> {
  await holdMembership(db(), staff, 'engineer')
  const row = await db().authorisation.findFirst({
    where: { id: input.authorisationId, integration: { partnerId: staff.partnerId } },
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
