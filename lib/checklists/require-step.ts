import 'server-only'
import type { Environment } from '@/generated/prisma/enums'
import type { Staff } from '@/lib/auth/staff'
import { loadChecklist } from '@/lib/checklists/load-checklist'
import type { StepView } from '@/lib/checklists/step-view'
import type { Clock } from '@/lib/clock'
import { ExpectedError, notFound } from '@/lib/errors'
import type { Integration } from '@/lib/integrations/get-integration'

export type StepAddress = { integration: string; environment: Environment; step: string }

/** The step as it stands now. Throws `not_found` for a step that this integration does not have there. */
export async function requireStep(
  staff: Staff,
  address: StepAddress,
  clock: Clock,
): Promise<{ integration: Integration; view: StepView }> {
  const { integration, views } = await loadChecklist(
    staff,
    { integrationSlug: address.integration, environment: address.environment },
    clock,
  )
  const view = views.find((candidate) => candidate.id === address.step)
  if (!view) throw notFound('That step')
  return { integration, view }
}

/** Throws `locked`, saying what opens the step. */
export function requireUnlocked(view: StepView): void {
  if (view.state !== 'locked') return
  throw new ExpectedError('locked', `“${view.title}” is locked. ${view.because ?? ''}`.trim())
}
