import 'server-only'
import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { loadChecklist } from '@/lib/checklists/load-checklist'
import { db, type Tx } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'
import { lockPlace } from '@/lib/places/lock-place'
import type { Place } from '@/lib/places/place'
import { recordChange } from '@/lib/reviews/change-production'
import { day, line } from '@/lib/text'

export const RecordApproval = z.object({
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
  entered: Place,
  input: z.output<typeof RecordApproval>,
): Promise<void> {
  const on = new Date(`${input.approvedOn}T00:00:00Z`)
  // A day of grace: the approval's date is the approver's, who may live further east.
  if (on.getTime() > entered.now.getTime() + 24 * 60 * 60_000) {
    throw new ExpectedError(
      'invalid_input',
      'The date of the approval lies in the future. Nothing was saved.',
      {
        fields: { approvedOn: 'This date lies in the future.' },
      },
    )
  }
  await db().$transaction(async (tx) => {
    const place = await lockPlace(tx, staff, entered, 'owner')
    await requireReviewAsked(tx, staff, place)
    const integrationId = place.integration.id
    const approval = {
      approvedOn: on,
      approvedBy: input.approvedBy,
      approvalRef: input.reference,
      recordedById: staff.userId,
      recordedAt: place.now,
    }
    await tx.productionAccess.upsert({
      where: { integrationId },
      create: { integrationId, ...approval },
      update: approval,
    })
    await recordChange(tx, staff, place, {
      action: 'production.approve',
      kind: 'production.approved',
      detail: { on: input.approvedOn, by: input.approvedBy, reference: input.reference },
    })
  })
}

async function requireReviewAsked(tx: Tx, staff: Staff, place: Place): Promise<void> {
  const { views } = await loadChecklist(staff, { ...place, environment: 'staging' }, tx)
  const review = views.find((view) => view.id === 'review-requested')
  if (review?.holds) return
  throw new ExpectedError(
    'locked',
    `Pleo approves what it reviewed: first complete “${review?.title}” in the Staging checklist. Nothing was saved.`,
  )
}
