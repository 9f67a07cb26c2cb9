import 'server-only'
import type { InputJsonObject } from '@/generated/prisma/internal/prismaNamespace'
import { audit, staffActor } from '@/lib/audit/record'
import type { Staff } from '@/lib/auth/staff'
import type { StepView } from '@/lib/checklists/step-view'
import type { Tx } from '@/lib/db'
import { observe } from '@/lib/facts/observe'
import type { Integration } from '@/lib/integrations/get-integration'

const ACTIONS = {
  'step.attested': 'step.attest',
  'step.submitted': 'step.submit',
  'step.withdrawn': 'step.withdraw',
  'step.waived': 'step.waive',
} as const

/** Keeps what a person said about a step, with their name: the fact and the trail, in the transaction that judged it. */
export async function recordStatement(
  tx: Tx,
  staff: Staff,
  about: { integration: Integration; view: StepView },
  kind: keyof typeof ACTIONS,
  said: InputJsonObject,
): Promise<void> {
  const { integration, view } = about
  const detail = { step: view.id, ...said }
  await observe(tx, {
    integrationId: integration.id,
    environment: view.environment,
    kind,
    verdict: 'pass',
    actor: 'person',
    actorName: staff.name,
    userId: staff.userId,
    source: 'statement',
    detail,
  })
  await audit(tx, staffActor(staff), {
    partnerId: staff.partnerId,
    integrationId: integration.id,
    environment: view.environment,
    action: ACTIONS[kind],
    subject: view.title,
    detail,
  })
}
