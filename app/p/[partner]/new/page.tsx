import type { Metadata } from 'next'
import { NewIntegrationForm } from '@/components/integrations/new-integration-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Callout } from '@/components/ui/callout'
import { PageHeader } from '@/components/ui/page-header'
import { requireStaff } from '@/lib/auth/require-staff'
import { hasRole } from '@/lib/auth/staff'
import { partnerPath } from '@/lib/places/paths'
import { StaffFrame } from '../staff-frame'
import { createIntegrationAction } from './actions'

export const metadata: Metadata = { title: 'New integration' }

type Props = { params: Promise<{ partner: string }> }

export default async function NewIntegrationPage({ params }: Props) {
  const staff = await requireStaff((await params).partner)
  const home = partnerPath(staff.partnerSlug)
  return (
    <StaffFrame staff={staff}>
      <PageHeader
        above={<Breadcrumb items={[{ label: 'Integrations', href: home }, { label: 'New integration' }]} />}
        title="New integration"
        description="Two questions first: Pleo's partner programme is for one kind of integration only."
      />
      {hasRole(staff, 'engineer') ? (
        <NewIntegrationForm action={createIntegrationAction} partner={staff.partnerSlug} cancelHref={home} />
      ) : (
        <Callout tone="info" title="Viewers cannot create integrations">
          {`Ask an owner or engineer of ${staff.partnerName}.`}
        </Callout>
      )}
    </StaffFrame>
  )
}
