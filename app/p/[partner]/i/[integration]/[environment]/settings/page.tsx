import { integrationPath } from '@/app/p/[partner]/paths'
import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { DetailsForm } from '@/components/integrations/details-form'
import { MissingDetails } from '@/components/integrations/missing-details'
import { PageHeader } from '@/components/ui/page-header'
import { hasRole } from '@/lib/auth/staff'
import { missingDetails } from '@/lib/integrations/details'
import { environmentTitle } from '../environment-title'
import { type EnvironmentParams, openEnvironment } from '../open-environment'
import { saveDetailsAction } from './actions'

type Props = { params: EnvironmentParams }

export function generateMetadata({ params }: Props) {
  return environmentTitle('Settings', params)
}

export default async function SettingsPage({ params }: Props) {
  const { staff, integration, environment } = await openEnvironment(params)
  const base = integrationPath(staff.partnerSlug, integration.slug, environment)
  return (
    <StaffFrame staff={staff} integration={integration} environment={environment} page="/settings">
      <PageHeader
        title="Settings"
        description="What Pleo asks in the access request, and what customers see of you. The same for both environments."
      />
      <MissingDetails missing={missingDetails(integration)} nextHref={`${base}/checklist`} />
      <DetailsForm
        action={saveDetailsAction}
        partner={staff.partnerSlug}
        integration={integration.slug}
        details={{
          name: integration.name,
          companyName: integration.companyName,
          companyEmail: integration.companyEmail,
          erp: integration.erp,
          useCase: integration.useCase,
          intendedApiUsage: integration.intendedApiUsage,
          level: integration.level ? String(integration.level) : '',
          option: integration.option ?? '',
          helpContact: integration.helpContact,
          ownOAuthFlow: integration.ownOAuthFlow ? 'own' : 'dashboard',
          returnAddresses: integration.returnAddresses.join('\n'),
        }}
        readOnly={!hasRole(staff, 'engineer')}
      />
    </StaffFrame>
  )
}
