import 'server-only'
import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { checklistOf } from '@/lib/checklists/load-checklist'
import { type Clock, systemClock } from '@/lib/clock'
import { db, type Tx } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'
import type { Integration } from '@/lib/integrations/get-integration'
import { lockIntegration } from '@/lib/integrations/lock-integration'
import { recordChange } from '@/lib/reviews/change-production'
import { day, line, slug } from '@/lib/text'

export const RecordApproval = z.object({
  integration: slug(),
  approvedOn: day('Give the date of the approval.'),
  approvedBy: line(120, { least: 2, ask: 'Name the person at Pleo who approved.' }),
  reference: line(300, { least: 2, ask: "Give Pleo's reference: a ticket, the e-mail's subject and date." }),
})

/**
 * Records Pleo's approval as the partner received it: when, by whom, and where it can be looked up. Owners only, and
 * only after the review was asked for: an approval of nothing would prove that step. Throws `locked` before.
 */
export async function recordApproval(
  staff: Staff,
  input: z.output<typeof RecordApproval>,
  clock: Clock = systemClock,
): Promise<void> {
  const on = new Date(`${input.approvedOn}T00:00:00Z`)
  // A day of grace: the approval's date is the approver's, who may live further east.
  if (on.getTime() > clock().getTime() + 24 * 60 * 60_000) {
    throw new ExpectedError(
      'invalid_input',
      'The date of the approval lies in the future. Nothing was saved.',
      {
        fields: { approvedOn: 'This date lies in the future.' },
      },
    )
  }
  await db().$transaction(async (tx) => {
    const integration = await lockIntegration(tx, staff, input.integration, 'owner')
    await requireReviewAsked(tx, integration, clock)
    const approval = {
      approvedOn: on,
      approvedBy: input.approvedBy,
      approvalRef: input.reference,
      recordedById: staff.userId,
      recordedAt: clock(),
    }
    await tx.productionAccess.upsert({
      where: { integrationId: integration.id },
      create: { integrationId: integration.id, ...approval },
      update: approval,
    })
    await recordChange(tx, staff, integration, {
      action: 'production.approve',
      kind: 'production.approved',
      detail: { on: input.approvedOn, by: input.approvedBy, reference: input.reference },
    })
  })
}

async function requireReviewAsked(tx: Tx, integration: Integration, clock: Clock): Promise<void> {
  const { views } = await checklistOf(integration, 'staging', clock, tx)
  const review = views.find((view) => view.id === 'review-requested')
  if (review?.holds) return
  throw new ExpectedError(
    'locked',
    `Pleo approves what it reviewed: first complete “${review?.title}” in the Staging checklist. Nothing was saved.`,
  )
}
