import type { Metadata } from 'next'
import { IntegrationList } from '@/components/integrations/integration-list'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireStaff } from '@/lib/auth/require-staff'
import { hasRole } from '@/lib/auth/staff'
import { partnerPath } from '@/lib/places/paths'
import { listPlaces } from '@/lib/places/place'
import { integrationStanding } from './integration-standing'
import { StaffFrame } from './staff-frame'

export const metadata: Metadata = { title: 'Integrations' }

type Props = { params: Promise<{ partner: string }> }

export default async function PartnerPage({ params }: Props) {
  const staff = await requireStaff((await params).partner)
  const places = await listPlaces(staff, new Date())
  const entries = await Promise.all(places.map((place) => integrationStanding(staff, place)))
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
