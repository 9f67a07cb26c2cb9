import 'server-only'
import { cache } from 'react'
import { orNotFound, requireStaff } from '@/lib/auth/require-staff'
import type { Staff } from '@/lib/auth/staff'
import { enterPlace, type Place } from '@/lib/places/place'

export type PlaceParams = Promise<{ partner: string; integration: string; environment: string }>

/** For pages: the signed-in member and the place that the address names, entered once a request; else the sign-in page or 404. */
export async function requirePlace(params: PlaceParams): Promise<{ staff: Staff; place: Place }> {
  const { partner, integration, environment } = await params
  return await entered(partner, integration, environment)
}

const entered = cache(async (partner: string, integration: string, environment: string) => {
  const staff = await requireStaff(partner)
  return { staff, place: await orNotFound(enterPlace(staff, integration, environment)) }
})
