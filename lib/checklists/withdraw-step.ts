import 'server-only'
import { z } from 'zod'
import { holdMembership } from '@/lib/auth/hold-membership'
import type { Staff } from '@/lib/auth/staff'
import { lockStep } from '@/lib/checklists/lock-step'
import { recordStatement } from '@/lib/checklists/record-statement'
import { stepAddress, words } from '@/lib/checklists/statement-input'
import { type Clock, systemClock } from '@/lib/clock'
import { db } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'

export const WithdrawStep = z.object({ ...stepAddress, words })

/** Takes back an attestation, a hand-over or, for owners, a waiver. What was said stays in the record. */
export async function withdrawStep(
  staff: Staff,
  input: z.output<typeof WithdrawStep>,
  clock: Clock = systemClock,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const found = await lockStep(tx, staff, input, 'engineer', clock)
    const { view } = found
    if (!view.canWithdraw) {
      throw new ExpectedError(
        'conflict',
        `Nothing that was said about “${view.title}” stands, so nothing can be withdrawn.`,
      )
    }
    if (view.state === 'waived') await holdMembership(tx, staff, 'owner')
    await recordStatement(tx, staff, found, 'step.withdrawn', { words: input.words })
  })
}
