import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { CallKept } from '@/components/calls/call-kept'
import { FactList } from '@/components/facts/fact-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { orNotFound } from '@/lib/auth/require-staff'
import { getCall } from '@/lib/calls/get-call'
import { pageFacts } from '@/lib/facts/page-facts'
import { enter } from '../../enter'
import { environmentTitle } from '../../environment-title'
import { factLines } from '../../fact-lines'

type Props = {
  params: Promise<{ partner: string; integration: string; environment: string; call: string }>
}

export const generateMetadata = ({ params }: Props) => environmentTitle('Call', params)

export default async function CallPage({ params }: Props) {
  const { staff, place, base, now } = await enter(params)
  const { call: callId } = await params
  const call = await orNotFound(getCall(staff, place, callId))
  const { facts } = await pageFacts(staff, place, { apiCallId: callId })
  const lines = factLines(facts, base).map((line) => ({ ...line, callHref: null }))
  const title = `${call.method} ${call.path}`
  return (
    <StaffFrame staff={staff} place={place} page="/calls">
      <PageHeader
        above={<Breadcrumb items={[{ label: 'Calls', href: `${base}/calls` }, { label: call.operation }]} />}
        title={
          <span translate="no" className="font-mono text-lg">
            {title}
          </span>
        }
      />
      <CallKept call={call} connectionHref={`${base}/connections/${call.connectionId}`} now={now} />
      <Panel heading="What it showed" flush>
        {lines.length ? (
          <FactList facts={lines} now={now} />
        ) : (
          <EmptyState title="Nothing that was not known already">
            What a call shows is noted when it is new or turns, and once a day. The call itself is kept above.
          </EmptyState>
        )}
      </Panel>
    </StaffFrame>
  )
}
