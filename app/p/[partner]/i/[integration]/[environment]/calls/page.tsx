import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { CallTable } from '@/components/calls/call-table'
import { RehearseForm } from '@/components/calls/rehearse-form'
import { EnvironmentTag } from '@/components/ui/environment-tag'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { listCalls } from '@/lib/calls/list-calls'
import { environmentSettings } from '@/lib/environments'
import { findClient } from '@/lib/integrations/get-client'
import { enter } from '../enter'
import { environmentTitle } from '../environment-title'
import type { EnvironmentParams } from '../open-environment'
import { rehearse } from './actions'
import { CallMaker } from './call-maker'

type Props = { params: EnvironmentParams; searchParams: Promise<{ connection?: string }> }

const HISTORY = 100

export const generateMetadata = ({ params }: Props) => environmentTitle('Calls', params)

export default async function CallsPage({ params, searchParams }: Props) {
  const entered = await enter(params)
  const { staff, integration, environment, base, place, canAct, now } = entered
  const [calls, client] = await Promise.all([
    listCalls(staff, { integrationId: integration.id, environment, limit: HISTORY }),
    findClient(integration.id, environment),
  ])
  const local = environmentSettings(environment).standIn !== null
  return (
    <StaffFrame staff={staff} integration={integration} environment={environment} page="/calls">
      <PageHeader title="Calls" meta={<EnvironmentTag environment={environment} local={local} />} />
      {canAct && <CallMaker entered={entered} chosen={(await searchParams).connection} />}
      <Panel
        heading="History"
        description="Status, time, ids, counts and shape are kept; values never are."
        flush
      >
        <CallTable calls={calls} base={base} now={now} withConnection />
      </Panel>
      {canAct && client && (
        <Panel
          heading="The client-secret pitfall"
          description="Offers the gate on the way out your Client Secret as a bearer token. It must refuse; nothing is sent."
        >
          <RehearseForm action={rehearse} place={place} label="Rehearse the refusal" />
        </Panel>
      )}
    </StaffFrame>
  )
}
