import 'server-only'
import { z } from 'zod'
import { holdRole } from '@/lib/auth/actor'
import type { Staff } from '@/lib/auth/staff'
import { lockStep } from '@/lib/checklists/lock-step'
import { recordStatement } from '@/lib/checklists/record-statement'
import { step, words } from '@/lib/checklists/statement-input'
import { db } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'
import type { Place } from '@/lib/places/place'

export const WithdrawStep = z.object({ step, words })

/** Takes back an attestation, a hand-over or, for owners, a waiver. What was said stays in the record. */
export async function withdrawStep(
  staff: Staff,
  place: Place,
  input: z.output<typeof WithdrawStep>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const view = await lockStep(tx, staff, place, input.step, 'engineer')
    if (!view.canWithdraw) {
      throw new ExpectedError(
        'conflict',
        `Nothing that was said about “${view.title}” stands, so nothing can be withdrawn.`,
      )
    }
    if (view.state === 'waived') await holdRole(tx, staff, 'owner')
    await recordStatement(tx, staff, place, view, 'step.withdrawn', { words: input.words })
  })
}
