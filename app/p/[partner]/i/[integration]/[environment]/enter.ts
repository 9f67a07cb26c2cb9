import { hasRole } from '@/lib/auth/staff'
import { placePath } from '@/lib/places/paths'
import { type PlaceParams, requirePlace } from '@/lib/places/require-place'

export type Entered = Awaited<ReturnType<typeof enter>>

/** The check at the door, with what every page of an environment needs besides. */
export async function enter(params: PlaceParams) {
  const { staff, place } = await requirePlace(params)
  return {
    staff,
    place,
    /** The address of the overview; every page of the environment lies below it. */
    base: placePath(place),
    /** The hidden fields of every form. They name the place; the action checks access again. */
    fields: {
      partner: staff.partnerSlug,
      integration: place.integration.slug,
      environment: place.environment,
    },
    canAct: hasRole(staff, 'engineer'),
    now: place.now,
  }
}
