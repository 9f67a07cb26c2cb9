import 'server-only'
import type { InputJsonObject } from '@/generated/prisma/internal/prismaNamespace'
import type { Staff } from '@/lib/auth/staff'
import type { StepView } from '@/lib/checklists/step-view'
import type { Tx } from '@/lib/db'
import { record } from '@/lib/facts/record'
import type { Place } from '@/lib/places/place'

const ACTIONS = {
  'step.attested': 'step.attest',
  'step.submitted': 'step.submit',
  'step.withdrawn': 'step.withdraw',
  'step.waived': 'step.waive',
} as const

/** Keeps what a person said about a step, with their name, in the transaction that judged it. */
export async function recordStatement(
  tx: Tx,
  staff: Staff,
  place: Place,
  view: StepView,
  kind: keyof typeof ACTIONS,
  said: InputJsonObject,
): Promise<void> {
  const detail = { step: view.id, ...said }
  await record(tx, staff, place, {
    action: ACTIONS[kind],
    subject: view.title,
    detail,
    facts: [{ kind, verdict: 'pass', source: 'statement', detail }],
  })
}
