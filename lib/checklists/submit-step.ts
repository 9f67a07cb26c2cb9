import 'server-only'
import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { lockStep, requireUnlocked } from '@/lib/checklists/lock-step'
import { recordStatement } from '@/lib/checklists/record-statement'
import { optionalWords, reference, stepAddress } from '@/lib/checklists/statement-input'
import { type Clock, systemClock } from '@/lib/clock'
import { db } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'

export const SubmitStep = z.object({ ...stepAddress, words: optionalWords, reference })

/** Records that the partner handed something to Pleo; from now on it is Pleo's turn. */
export async function submitStep(
  staff: Staff,
  input: z.output<typeof SubmitStep>,
  clock: Clock = systemClock,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const found = await lockStep(tx, staff, input, 'engineer', clock)
    const { view } = found
    if (view.proof !== 'handed-over') {
      throw new ExpectedError('not_allowed', `“${view.title}” is not something that is sent to Pleo.`)
    }
    requireUnlocked(view)
    if (!view.canHandOver) {
      throw new ExpectedError('conflict', `“${view.title}” is recorded as sent already.`)
    }
    const said = input.words ? { words: input.words } : {}
    const referred = input.reference ? { reference: input.reference } : {}
    await recordStatement(tx, staff, found, 'step.submitted', { ...said, ...referred })
  })
}
