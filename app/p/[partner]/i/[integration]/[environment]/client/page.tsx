import { integrationPath } from '@/app/p/[partner]/paths'
import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { ClientCredentials } from '@/components/integrations/client-credentials'
import { ClientLinks } from '@/components/integrations/client-links'
import { ClientSummary } from '@/components/integrations/client-summary'
import { CredentialsOrigin } from '@/components/integrations/credentials-origin'
import { LockedProduction } from '@/components/integrations/locked-production'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { hasRole } from '@/lib/auth/staff'
import { environmentSettings } from '@/lib/environments'
import { findClient } from '@/lib/integrations/get-client'
import { getProduction } from '@/lib/integrations/production'
import { environmentTitle } from '../environment-title'
import { type EnvironmentParams, openEnvironment } from '../open-environment'
import { checkClientAction, storeClientAction } from './actions'
import { clientHistory } from './client-history'

type Props = { params: EnvironmentParams }

export function generateMetadata({ params }: Props) {
  return environmentTitle('OAuth client', params)
}

export default async function ClientPage({ params }: Props) {
  const { staff, integration, environment } = await openEnvironment(params)
  const base = integrationPath(staff.partnerSlug, integration.slug, environment)
  const names = { partner: staff.partnerSlug, integration: integration.slug, environment }
  const client = await findClient(integration.id, environment)
  const history = client && (await clientHistory(integration.id, environment, client))
  const locked = environment === 'production' && !(await getProduction(integration.id)).openedAt
  const settings = environmentSettings(environment)
  const mayChange = hasRole(staff, 'engineer')
  return (
    <StaffFrame staff={staff} integration={integration} environment={environment} page="/client">
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
              {...(mayChange ? { action: checkClientAction, names } : {})}
            />
          )}
          {!locked && mayChange && (
            <ClientCredentials action={storeClientAction} names={names} stored={client !== null} />
          )}
          {!locked && !client && !mayChange && (
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
