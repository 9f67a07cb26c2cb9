import 'server-only'
import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'
import { lockPlace } from '@/lib/places/lock-place'
import type { Place } from '@/lib/places/place'
import { recordChange } from '@/lib/reviews/change-production'
import { paragraph } from '@/lib/text'

export const SuspendProduction = z.object({
  words: paragraph(500, { least: 5, ask: 'Say why, in a sentence: colleagues and reviewers read it.' }),
})

/** Stops new authorisations in Production until an owner resumes. Connections that exist go on working. Owners only. */
export async function suspendProduction(
  staff: Staff,
  entered: Place,
  input: z.output<typeof SuspendProduction>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const place = await lockPlace(tx, staff, entered, 'owner')
    const { count } = await tx.productionAccess.updateMany({
      where: { integrationId: place.integration.id, openedAt: { not: null }, suspendedAt: null },
      data: { suspendedAt: place.now, suspendedById: staff.userId, suspensionReason: input.words },
    })
    if (count === 0) throw new ExpectedError('conflict', 'Production is not open, or suspended already.')
    await recordChange(tx, staff, place, {
      action: 'production.suspend',
      kind: 'production.suspended',
      detail: { words: input.words },
    })
  })
}

/** Lets customers authorise in Production again. Owners only. */
export async function resumeProduction(staff: Staff, entered: Place): Promise<void> {
  await db().$transaction(async (tx) => {
    const place = await lockPlace(tx, staff, entered, 'owner')
    const { count } = await tx.productionAccess.updateMany({
      where: { integrationId: place.integration.id, suspendedAt: { not: null } },
      data: { suspendedAt: null, suspendedById: null, suspensionReason: null },
    })
    if (count === 0) throw new ExpectedError('conflict', 'Production is not suspended.')
    await recordChange(tx, staff, place, {
      action: 'production.resume',
      kind: 'production.resumed',
      detail: { by: staff.name },
    })
  })
}
