import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { DetailsForm } from '@/components/integrations/details-form'
import { MissingDetails } from '@/components/integrations/missing-details'
import { PageHeader } from '@/components/ui/page-header'
import { missingDetails } from '@/lib/integrations/details'
import type { PlaceParams } from '@/lib/places/require-place'
import { enter } from '../enter'
import { environmentTitle } from '../environment-title'
import { saveDetailsAction } from './actions'

type Props = { params: PlaceParams }

export function generateMetadata({ params }: Props) {
  return environmentTitle('Settings', params)
}

export default async function SettingsPage({ params }: Props) {
  const { staff, place, base, fields, canAct } = await enter(params)
  const { integration } = place
  return (
    <StaffFrame staff={staff} place={place} page="/settings">
      <PageHeader
        title="Settings"
        description="What Pleo asks in the access request, and what customers see of you. The same for both environments."
      />
      <MissingDetails missing={missingDetails(integration)} nextHref={`${base}/checklist`} />
      <DetailsForm
        action={saveDetailsAction}
        place={fields}
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
        readOnly={!canAct}
      />
    </StaffFrame>
  )
}
