import { notFound } from 'next/navigation'
import { orNotFound, requireStaff } from '@/lib/auth/require-staff'
import type { Staff } from '@/lib/auth/staff'
import { type Environment, isEnvironment } from '@/lib/environments'
import { getIntegration, type Integration } from '@/lib/integrations/get-integration'

export type EnvironmentParams = Promise<{ partner: string; integration: string; environment: string }>

/** What every page below an environment starts with: the member, their integration, a real environment; else 404. */
export async function openEnvironment(
  params: EnvironmentParams,
): Promise<{ staff: Staff; integration: Integration; environment: Environment }> {
  const { partner, integration: slug, environment } = await params
  const staff = await requireStaff(partner)
  if (!isEnvironment(environment)) notFound()
  return { staff, environment, integration: await orNotFound(getIntegration(staff, slug)) }
}
