import { redirect } from 'next/navigation'
import { orNotFound, requireStaff } from '@/lib/auth/require-staff'
import { placePath } from '@/lib/places/paths'
import { enterPlace } from '@/lib/places/place'

type Props = { params: Promise<{ partner: string; integration: string }> }

/** Everything below an integration has its environment in the address; Staging comes first. */
export default async function IntegrationPage({ params }: Props) {
  const { partner, integration } = await params
  const staff = await requireStaff(partner)
  redirect(placePath(await orNotFound(enterPlace(staff, integration, 'staging'))))
}
