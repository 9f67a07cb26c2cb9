import 'server-only'
import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { lockStep, requireUnlocked } from '@/lib/checklists/lock-step'
import { recordStatement } from '@/lib/checklists/record-statement'
import { optionalWords, reference, step } from '@/lib/checklists/statement-input'
import { db } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'
import type { Place } from '@/lib/places/place'

export const SubmitStep = z.object({ step, words: optionalWords, reference })

/** Records that the partner handed something to Pleo; from now on it is Pleo's turn. */
export async function submitStep(
  staff: Staff,
  place: Place,
  input: z.output<typeof SubmitStep>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const view = await lockStep(tx, staff, place, input.step, 'engineer')
    if (view.proof !== 'handed-over') {
      throw new ExpectedError('not_allowed', `“${view.title}” is not something that is sent to Pleo.`)
    }
    requireUnlocked(view)
    if (!view.canHandOver) {
      throw new ExpectedError('conflict', `“${view.title}” is recorded as sent already.`)
    }
    const said = input.words ? { words: input.words } : {}
    const referred = input.reference ? { reference: input.reference } : {}
    await recordStatement(tx, staff, place, view, 'step.submitted', { ...said, ...referred })
  })
}
