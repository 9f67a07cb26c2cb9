import 'server-only'
import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { lockStep, requireUnlocked } from '@/lib/checklists/lock-step'
import { recordStatement } from '@/lib/checklists/record-statement'
import { calendarDate, step, words } from '@/lib/checklists/statement-input'
import { db } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'
import type { Place } from '@/lib/places/place'

const MOST_DAYS = 180

export const WaiveStep = z.object({ step, words, until: calendarDate })

/** An owner lets a step pass until a day within half a year. Neither what a machine observes nor Pleo's decisions. */
export async function waiveStep(
  staff: Staff,
  place: Place,
  input: z.output<typeof WaiveStep>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const view = await lockStep(tx, staff, place, input.step, 'owner')
    if (view.proof === 'observed') {
      throw new ExpectedError(
        'not_allowed',
        `“${view.title}” is proved by what this dashboard observes. It cannot be waived: carry the step out instead.`,
      )
    }
    requireUnlocked(view)
    if (view.holds)
      throw new ExpectedError('conflict', `“${view.title}” holds already; there is nothing to waive.`)
    if (!view.canWaive) {
      throw new ExpectedError(
        'not_allowed',
        `“${view.title}” cannot be waived: what follows would have nothing to stand on.`,
      )
    }
    requireWithinLimit(input.until, place.now)
    await recordStatement(tx, staff, place, view, 'step.waived', { words: input.words, until: input.until })
  })
}

function requireWithinLimit(until: string, now: Date): void {
  const today = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`)
  const days = (Date.parse(`${until}T00:00:00Z`) - today) / (24 * 60 * 60 * 1000)
  if (days >= 1 && days <= MOST_DAYS) return
  throw new ExpectedError('invalid_input', 'The last day of the waiver does not fit. Nothing was saved.', {
    fields: { until: `Give a day from tomorrow to ${MOST_DAYS} days ahead.` },
  })
}
