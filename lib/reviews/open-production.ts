import 'server-only'
import { z } from 'zod'
import { requireRole, type Staff } from '@/lib/auth/staff'
import { checklistOf } from '@/lib/checklists/load-checklist'
import { type Clock, systemClock } from '@/lib/clock'
import { db } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'
import { getIntegration } from '@/lib/integrations/get-integration'
import { getProduction } from '@/lib/integrations/production'
import { lockIntegration, recordChange } from '@/lib/reviews/change-production'

export const OpenProduction = z.object({
  integration: z.string(),
  confirmation: z.string().trim(),
})

/** What still keeps Production shut, in words; empty when it can be opened. */
export async function missingForProduction(
  staff: Staff,
  slug: string,
  clock: Clock = systemClock,
): Promise<string[]> {
  const integration = await getIntegration(staff, slug)
  const [{ staging }, production] = await Promise.all([
    checklistOf(integration, 'staging', clock),
    getProduction(integration.id),
  ])
  const steps = staging.missing.map(({ title, because }) => (because ? `${title} (${because})` : title))
  return production.approval ? steps : [...steps, "Pleo's approval, with date, person and reference"]
}

/**
 * Opens Production: one recorded event, after which staleness and regressions raise flags and stop nothing. The steps of
 * Staging are judged here, at the server, whatever the page showed. Owners only.
 */
export async function openProduction(
  staff: Staff,
  input: z.output<typeof OpenProduction>,
  clock: Clock = systemClock,
): Promise<void> {
  requireRole(staff, 'owner')
  const missing = await missingForProduction(staff, input.integration, clock)
  if (missing.length > 0) {
    throw new ExpectedError('locked', `Production stays locked. Still missing: ${missing.join('; ')}.`)
  }
  await db().$transaction(async (tx) => {
    const integration = await lockIntegration(tx, staff, input.integration)
    if (input.confirmation !== integration.name) {
      throw new ExpectedError('invalid_input', 'Production was not opened.', {
        fields: { confirmation: `Type the integration's name: ${integration.name}` },
      })
    }
    const { count } = await tx.productionAccess.updateMany({
      where: { integrationId: integration.id, openedAt: null },
      data: { openedAt: clock(), openedById: staff.userId },
    })
    if (count === 0) throw new ExpectedError('conflict', 'Production is open already.')
    await recordChange(tx, staff, integration, {
      action: 'production.open',
      kind: 'production.opened',
      detail: { by: staff.name },
    })
  })
}
