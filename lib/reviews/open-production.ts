import 'server-only'
import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { loadChecklist } from '@/lib/checklists/load-checklist'
import { type Db, db, type Tx } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'
import { lockPlace } from '@/lib/places/lock-place'
import type { Place } from '@/lib/places/place'
import { recordChange } from '@/lib/reviews/change-production'
import { line } from '@/lib/text'

export const OpenProduction = z.object({ confirmation: line(200) })

/** What still keeps Production shut, in words; empty when it can be opened. */
export async function missingForProduction(
  staff: Staff,
  place: Place,
  client: Db | Tx = db(),
): Promise<string[]> {
  const { staging } = await loadChecklist(staff, place, client)
  const steps = staging.missing.map(({ title, because }) => (because ? `${title} (${because})` : title))
  return place.production.approval ? steps : [...steps, "Pleo's approval, with date, person and reference"]
}

/**
 * Opens Production: one recorded event, after which staleness and regressions raise flags and stop nothing. The steps of
 * Staging are judged here, whatever the page showed, and behind the integration's lock: no new fact can contradict them
 * before the opening is recorded. Owners only.
 */
export async function openProduction(
  staff: Staff,
  entered: Place,
  input: z.output<typeof OpenProduction>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const place = await lockPlace(tx, staff, entered, 'owner')
    const { integration } = place
    const missing = await missingForProduction(staff, place, tx)
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
      data: { openedAt: place.now, openedById: staff.userId },
    })
    if (count === 0) throw new ExpectedError('conflict', 'Production is open already.')
    await recordChange(tx, staff, place, {
      action: 'production.open',
      kind: 'production.opened',
      detail: { by: staff.name },
    })
  })
}
