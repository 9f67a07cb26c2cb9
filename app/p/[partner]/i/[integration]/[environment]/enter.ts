import { integrationPath } from '@/app/p/[partner]/paths'
import { hasRole } from '@/lib/auth/staff'
import { type EnvironmentParams, openEnvironment } from './open-environment'

/** The check at the door, with what the working pages need besides: addresses, the hidden fields of forms, the time. */
export async function enter(params: EnvironmentParams) {
  const { staff, integration, environment } = await openEnvironment(params)
  return {
    staff,
    integration,
    environment,
    /** The address of the overview; every page of the environment lies below it. */
    base: integrationPath(staff.partnerSlug, integration.slug, environment),
    /** The hidden fields of every form. They name the place; the action checks access again. */
    place: { partner: staff.partnerSlug, integration: integration.slug, environment },
    canAct: hasRole(staff, 'engineer'),
    now: new Date(),
  }
}
