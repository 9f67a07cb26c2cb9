import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { CallTable } from '@/components/calls/call-table'
import { RehearseForm } from '@/components/calls/rehearse-form'
import { EnvironmentTag } from '@/components/ui/environment-tag'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { listCalls } from '@/lib/calls/list-calls'
import { environmentTag } from '@/lib/environments'
import { findClient } from '@/lib/integrations/get-client'
import type { PlaceParams } from '@/lib/places/require-place'
import { enter } from '../enter'
import { environmentTitle } from '../environment-title'
import { rehearse } from './actions'
import { CallMaker } from './call-maker'

type Props = { params: PlaceParams; searchParams: Promise<{ connection?: string }> }

const HISTORY = 100

export const generateMetadata = ({ params }: Props) => environmentTitle('Calls', params)

export default async function CallsPage({ params, searchParams }: Props) {
  const entered = await enter(params)
  const { staff, place, base, fields, canAct, now } = entered
  const [calls, client] = await Promise.all([
    listCalls(staff, place, { limit: HISTORY }),
    findClient(staff, place),
  ])
  return (
    <StaffFrame staff={staff} place={place} page="/calls">
      <PageHeader title="Calls" meta={<EnvironmentTag {...environmentTag(place.environment)} />} />
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
          <RehearseForm action={rehearse} place={fields} label="Rehearse the refusal" />
        </Panel>
      )}
    </StaffFrame>
  )
}
