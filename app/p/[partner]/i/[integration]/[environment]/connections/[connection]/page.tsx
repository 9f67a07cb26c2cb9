import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { CallTable } from '@/components/calls/call-table'
import { ConnectionHeader } from '@/components/connections/connection-header'
import { ConnectionSummary } from '@/components/connections/connection-summary'
import { FactList } from '@/components/facts/fact-list'
import { Flash } from '@/components/ui/flash'
import { Panel } from '@/components/ui/panel'
import { orNotFound } from '@/lib/auth/require-staff'
import { listCalls } from '@/lib/calls/list-calls'
import { getConnection } from '@/lib/connections/get-connection'
import { pageFacts } from '@/lib/facts/page-facts'
import { scopeInWords } from '@/lib/integrations/scopes'
import { wordsFor } from '@/lib/words-for'
import { enter } from '../../enter'
import { environmentTitle } from '../../environment-title'
import { factLines } from '../../fact-lines'
import { ConnectionActions } from './connection-actions'

type Props = {
  params: Promise<{ partner: string; integration: string; environment: string; connection: string }>
  searchParams: Promise<{ said?: string | string[] }>
}

const SHOWN = 10

const SAID: Record<string, string> = {
  disconnected: 'Pleo removed the installation and revoked its tokens. Ours are deleted; the record is kept.',
  'had-ended': 'Pleo had ended this access already. Our tokens are deleted; the record is kept.',
}

export const generateMetadata = ({ params }: Props) => environmentTitle('Connection', params)

export default async function ConnectionPage({ params, searchParams }: Props) {
  const entered = await enter(params)
  const { staff, place, base, now } = entered
  const { connection: id } = await params
  const connection = await orNotFound(getConnection(staff, place, id))
  const [calls, { facts }] = await Promise.all([
    listCalls(staff, place, { connectionId: id, limit: SHOWN }),
    pageFacts(staff, place, { connectionId: id, limit: SHOWN }),
  ])
  const said = wordsFor(SAID, (await searchParams).said)
  const scopes = connection.scopes.map((name) => ({ name, words: scopeForStaff(name) }))
  return (
    <StaffFrame staff={staff} place={place} page="/connections">
      <ConnectionHeader connection={connection} base={base} now={now} />
      <Flash said={said} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          <ConnectionSummary connection={connection} scopes={scopes} now={now} />
          <Panel heading="Recent calls" flush>
            <CallTable calls={calls} base={base} now={now} />
          </Panel>
          <Panel heading="What was observed" flush>
            <FactList facts={factLines(facts, base)} now={now} />
          </Panel>
        </div>
        <ConnectionActions entered={entered} connection={connection} />
      </div>
    </StaffFrame>
  )
}

/** The words are written for the customer; here it is their company, not the reader's. */
function scopeForStaff(name: string): string {
  return scopeInWords(name).replace('your company', 'the company')
}
