import 'server-only'
import type { Environment, MemberRole } from '@/generated/prisma/enums'
import type { Staff } from '@/lib/auth/staff'
import { checklistOf } from '@/lib/checklists/load-checklist'
import type { StepView } from '@/lib/checklists/step-view'
import type { Clock } from '@/lib/clock'
import type { Tx } from '@/lib/db'
import { ExpectedError, notFound } from '@/lib/errors'
import type { Integration } from '@/lib/integrations/get-integration'
import { lockIntegration } from '@/lib/integrations/lock-integration'

export type StepAddress = { integration: string; environment: Environment; step: string }

/**
 * The step as it stands, behind the integration's lock: nothing can be said or observed that changes it before the
 * transaction ends. Throws `not_found` for a step that this integration does not have there.
 */
export async function lockStep(
  tx: Tx,
  staff: Staff,
  address: StepAddress,
  atLeast: MemberRole,
  clock: Clock,
): Promise<{ integration: Integration; view: StepView }> {
  const integration = await lockIntegration(tx, staff, address.integration, atLeast)
  const { views } = await checklistOf(integration, address.environment, clock, tx)
  const view = views.find((candidate) => candidate.id === address.step)
  if (!view) throw notFound('That step')
  return { integration, view }
}

/** Throws `locked`, saying what opens the step. */
export function requireUnlocked(view: StepView): void {
  if (view.state !== 'locked') return
  throw new ExpectedError('locked', `“${view.title}” is locked. ${view.because ?? ''}`.trim())
}
