import 'server-only'
import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { lockStep, requireUnlocked } from '@/lib/checklists/lock-step'
import { recordStatement } from '@/lib/checklists/record-statement'
import { optionalDate, reference, step, words } from '@/lib/checklists/statement-input'
import { db } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'
import type { Place } from '@/lib/places/place'

export const AttestStep = z.object({ step, words, on: optionalDate, reference })

/** A person vouches for a step in their own words. Refused for whatever a machine can observe, and while it is locked. */
export async function attestStep(
  staff: Staff,
  place: Place,
  input: z.output<typeof AttestStep>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const view = await lockStep(tx, staff, place, input.step, 'engineer')
    if (view.proof !== 'attested') throw notAttestable(view.proof, view.title)
    requireUnlocked(view)
    if (!view.canAttest) {
      throw new ExpectedError(
        'conflict',
        `“${view.title}” is attested already. Withdraw that first to say it anew.`,
      )
    }
    // A day of grace: the date is the writer's, who may live east of Greenwich.
    if (input.on && Date.parse(`${input.on}T00:00:00Z`) > place.now.getTime() + 24 * 60 * 60_000) {
      throw new ExpectedError('invalid_input', 'The date lies in the future. Nothing was saved.', {
        fields: { on: 'Give the day on which it was so, today at the latest.' },
      })
    }
    const dated = input.on ? { on: input.on } : {}
    const referred = input.reference ? { reference: input.reference } : {}
    await recordStatement(tx, staff, place, view, 'step.attested', {
      words: input.words,
      ...dated,
      ...referred,
    })
  })
}

function notAttestable(proof: 'observed' | 'handed-over', title: string): ExpectedError {
  if (proof === 'handed-over') {
    return new ExpectedError('not_allowed', `“${title}” is sent to Pleo, not attested. Record it as sent.`)
  }
  return new ExpectedError(
    'not_allowed',
    `“${title}” is proved by what this dashboard observes. It cannot be attested: carry the step out instead.`,
  )
}
