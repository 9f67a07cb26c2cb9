import 'server-only'
import type { MemberRole } from '@/generated/prisma/enums'
import type { Staff } from '@/lib/auth/staff'
import { loadChecklist } from '@/lib/checklists/load-checklist'
import type { StepView } from '@/lib/checklists/step-view'
import type { Tx } from '@/lib/db'
import { ExpectedError, notFound } from '@/lib/errors'
import { lockPlace } from '@/lib/places/lock-place'
import type { Place } from '@/lib/places/place'

/**
 * The step as it stands, behind the integration's lock: nothing can be said or observed that changes it before the
 * transaction ends. Throws `not_found` for a step that this integration does not have there.
 */
export async function lockStep(
  tx: Tx,
  staff: Staff,
  entered: Place,
  step: string,
  atLeast: MemberRole,
): Promise<StepView> {
  const place = await lockPlace(tx, staff, entered, atLeast)
  const { views } = await loadChecklist(staff, place, tx)
  const view = views.find((candidate) => candidate.id === step)
  if (!view) throw notFound('That step')
  return view
}

/** Throws `locked`, saying what opens the step. */
export function requireUnlocked(view: StepView): void {
  if (view.state !== 'locked') return
  throw new ExpectedError('locked', `“${view.title}” is locked. ${view.because ?? ''}`.trim())
}
