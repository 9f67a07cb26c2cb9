import 'server-only'
import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { type Clock, systemClock } from '@/lib/clock'
import { db } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'
import { lockIntegration } from '@/lib/integrations/lock-integration'
import { recordChange } from '@/lib/reviews/change-production'
import { paragraph, slug } from '@/lib/text'

export const SuspendProduction = z.object({
  integration: slug(),
  words: paragraph(500, { least: 5, ask: 'Say why, in a sentence: colleagues and reviewers read it.' }),
})

export const ResumeProduction = z.object({ integration: slug() })

/** Stops new authorisations in Production until an owner resumes. Connections that exist go on working. Owners only. */
export async function suspendProduction(
  staff: Staff,
  input: z.output<typeof SuspendProduction>,
  clock: Clock = systemClock,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const integration = await lockIntegration(tx, staff, input.integration, 'owner')
    const { count } = await tx.productionAccess.updateMany({
      where: { integrationId: integration.id, openedAt: { not: null }, suspendedAt: null },
      data: { suspendedAt: clock(), suspendedById: staff.userId, suspensionReason: input.words },
    })
    if (count === 0) throw new ExpectedError('conflict', 'Production is not open, or suspended already.')
    await recordChange(tx, staff, integration, {
      action: 'production.suspend',
      kind: 'production.suspended',
      detail: { words: input.words },
    })
  })
}

/** Lets customers authorise in Production again. Owners only. */
export async function resumeProduction(
  staff: Staff,
  input: z.output<typeof ResumeProduction>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const integration = await lockIntegration(tx, staff, input.integration, 'owner')
    const { count } = await tx.productionAccess.updateMany({
      where: { integrationId: integration.id, suspendedAt: { not: null } },
      data: { suspendedAt: null, suspendedById: null, suspensionReason: null },
    })
    if (count === 0) throw new ExpectedError('conflict', 'Production is not suspended.')
    await recordChange(tx, staff, integration, {
      action: 'production.resume',
      kind: 'production.resumed',
      detail: { by: staff.name },
    })
  })
}
