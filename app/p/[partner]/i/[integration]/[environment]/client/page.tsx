import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { ClientCredentials } from '@/components/integrations/client-credentials'
import { ClientLinks } from '@/components/integrations/client-links'
import { ClientSummary } from '@/components/integrations/client-summary'
import { CredentialsOrigin } from '@/components/integrations/credentials-origin'
import { LockedProduction } from '@/components/integrations/locked-production'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { environmentSettings } from '@/lib/environments'
import { findClient } from '@/lib/integrations/get-client'
import type { PlaceParams } from '@/lib/places/require-place'
import { enter } from '../enter'
import { environmentTitle } from '../environment-title'
import { checkClientAction, storeClientAction } from './actions'
import { clientHistory } from './client-history'

type Props = { params: PlaceParams }

export function generateMetadata({ params }: Props) {
  return environmentTitle('OAuth client', params)
}

export default async function ClientPage({ params }: Props) {
  const { staff, place, base, fields, canAct } = await enter(params)
  const { environment } = place
  const client = await findClient(staff, place)
  const history = client && (await clientHistory(staff, place, client))
  const locked = environment === 'production' && !place.production.openedAt
  const settings = environmentSettings(environment)
  return (
    <StaffFrame staff={staff} place={place} page="/client">
      <PageHeader
        title="OAuth client"
        description="Pleo registers one client for each environment. Its secret is sealed as it arrives and never shown again."
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <div className="grid min-w-0 gap-6">
          {locked && <LockedProduction what="Production's own credentials" href={`${base}/production`} />}
          {client && history && (
            <ClientSummary
              client={client}
              history={history}
              {...(canAct ? { action: checkClientAction, place: fields } : {})}
            />
          )}
          {!locked && canAct && (
            <ClientCredentials action={storeClientAction} place={fields} stored={client !== null} />
          )}
          {!locked && !client && !canAct && (
            <Panel heading="Stored client">Nothing yet. An owner or engineer stores the credentials.</Panel>
          )}
        </div>
        <div className="grid min-w-0 gap-6">
          <CredentialsOrigin
            standIn={settings.standIn}
            desk={settings.standInDesk}
            environment={environment}
          />
          <ClientLinks base={base} staging={environment === 'staging'} settings={settings} />
        </div>
      </div>
    </StaffFrame>
  )
}
