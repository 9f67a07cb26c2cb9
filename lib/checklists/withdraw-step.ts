import 'server-only'
import { z } from 'zod'
import { requireRole, type Staff } from '@/lib/auth/staff'
import { recordStatement } from '@/lib/checklists/record-statement'
import { requireStep } from '@/lib/checklists/require-step'
import { stepAddress, words } from '@/lib/checklists/statement-input'
import { type Clock, systemClock } from '@/lib/clock'
import { ExpectedError } from '@/lib/errors'

export const WithdrawStep = z.object({ ...stepAddress, words })

/** Takes back an attestation, a hand-over or, for owners, a waiver. What was said stays in the record. */
export async function withdrawStep(
  staff: Staff,
  input: z.output<typeof WithdrawStep>,
  clock: Clock = systemClock,
): Promise<void> {
  requireRole(staff, 'engineer')
  const found = await requireStep(staff, input, clock)
  const { view } = found
  if (!view.canWithdraw) {
    throw new ExpectedError(
      'conflict',
      `Nothing that was said about “${view.title}” stands, so nothing can be withdrawn.`,
    )
  }
  if (view.state === 'waived') requireRole(staff, 'owner')
  await recordStatement(staff, found, 'step.withdrawn', { words: input.words })
}
