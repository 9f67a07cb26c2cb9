import { redirect } from 'next/navigation'
import { orNotFound, requireStaff } from '@/lib/auth/require-staff'
import { getIntegration } from '@/lib/integrations/get-integration'
import { integrationPath } from '../../paths'

type Props = { params: Promise<{ partner: string; integration: string }> }

/** Everything below an integration has its environment in the address; Staging comes first. */
export default async function IntegrationPage({ params }: Props) {
  const { partner, integration } = await params
  const staff = await requireStaff(partner)
  const { slug } = await orNotFound(getIntegration(staff, integration))
  redirect(integrationPath(staff.partnerSlug, slug, 'staging'))
}
