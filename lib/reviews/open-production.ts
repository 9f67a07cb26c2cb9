import 'server-only'
import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { checklistOf } from '@/lib/checklists/load-checklist'
import { type Clock, systemClock } from '@/lib/clock'
import { type Db, db, type Tx } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'
import { getIntegration, type Integration } from '@/lib/integrations/get-integration'
import { lockIntegration } from '@/lib/integrations/lock-integration'
import { getProduction } from '@/lib/integrations/production'
import { recordChange } from '@/lib/reviews/change-production'
import { line, slug } from '@/lib/text'

export const OpenProduction = z.object({
  integration: slug(),
  confirmation: line(200),
})

/** What still keeps Production shut, in words; empty when it can be opened. */
export async function missingForProduction(
  staff: Staff,
  slug: string,
  clock: Clock = systemClock,
): Promise<string[]> {
  return await missingFor(db(), await getIntegration(staff, slug), clock)
}

async function missingFor(client: Db | Tx, integration: Integration, clock: Clock): Promise<string[]> {
  const { staging } = await checklistOf(integration, 'staging', clock, client)
  const production = await getProduction(integration.id, client)
  const steps = staging.missing.map(({ title, because }) => (because ? `${title} (${because})` : title))
  return production.approval ? steps : [...steps, "Pleo's approval, with date, person and reference"]
}

/**
 * Opens Production: one recorded event, after which staleness and regressions raise flags and stop nothing. The steps of
 * Staging are judged here, whatever the page showed, and behind the integration's lock: no new fact can contradict them
 * before the opening is recorded. Owners only.
 */
export async function openProduction(
  staff: Staff,
  input: z.output<typeof OpenProduction>,
  clock: Clock = systemClock,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const integration = await lockIntegration(tx, staff, input.integration, 'owner')
    const missing = await missingFor(tx, integration, clock)
    if (missing.length > 0) {
      throw new ExpectedError('locked', `Production stays locked. Still missing: ${missing.join('; ')}.`)
    }
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
