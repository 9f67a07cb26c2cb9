import type { Metadata } from 'next'
import { IntegrationList } from '@/components/integrations/integration-list'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireStaff } from '@/lib/auth/require-staff'
import { hasRole } from '@/lib/auth/staff'
import { listIntegrations } from '@/lib/integrations/list-integrations'
import { integrationStanding } from './integration-standing'
import { partnerPath } from './paths'
import { StaffFrame } from './staff-frame'

export const metadata: Metadata = { title: 'Integrations' }

type Props = { params: Promise<{ partner: string }> }

export default async function PartnerPage({ params }: Props) {
  const staff = await requireStaff((await params).partner)
  const integrations = await listIntegrations(staff)
  const entries = await Promise.all(
    integrations.map((integration) => integrationStanding(staff, integration)),
  )
  const create = hasRole(staff, 'engineer') && (
    <LinkButton href={`${partnerPath(staff.partnerSlug)}/new`} variant="primary">
      New integration
    </LinkButton>
  )
  return (
    <StaffFrame staff={staff}>
      <PageHeader title="Integrations" {...(entries.length ? { actions: create } : {})} />
      <IntegrationList entries={entries} create={create} />
    </StaffFrame>
  )
}
