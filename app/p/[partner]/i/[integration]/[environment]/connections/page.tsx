import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { ConnectionTable } from '@/components/connections/connection-table'
import { PendingList } from '@/components/connections/pending-list'
import { EnvironmentTag } from '@/components/ui/environment-tag'
import { Flash } from '@/components/ui/flash'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { listPending } from '@/lib/connections/finish-pending'
import { listConnections } from '@/lib/connections/list-connections'
import { listLinks } from '@/lib/connections/list-links'
import { environmentSettings } from '@/lib/environments'
import { enter } from '../enter'
import { environmentTitle } from '../environment-title'
import type { EnvironmentParams } from '../open-environment'
import { finish } from './actions'
import { LinkMaker } from './link-maker'
import { Links } from './links'

type Props = { params: EnvironmentParams; searchParams: Promise<{ said?: string; fresh?: string }> }

const WITHDRAWN = {
  tone: 'success',
  message: 'The link was withdrawn. Whoever opens it is told so.',
} as const

export const generateMetadata = ({ params }: Props) => environmentTitle('Connections', params)

export default async function ConnectionsPage({ params, searchParams }: Props) {
  const entered = await enter(params)
  const { staff, integration, environment, base, now, place, canAct } = entered
  const { said, fresh } = await searchParams
  const [connections, links, pending] = await Promise.all([
    listConnections(staff, integration.slug, environment),
    listLinks(staff, integration.slug, environment, now),
    listPending(staff, integration.slug, environment),
  ])
  const local = environmentSettings(environment).standIn !== null
  return (
    <StaffFrame staff={staff} integration={integration} environment={environment} page="/connections">
      <PageHeader title="Connections" meta={<EnvironmentTag environment={environment} local={local} />} />
      <Flash flash={said === 'withdrawn' ? WITHDRAWN : undefined} />
      <PendingList action={finish} place={place} pending={pending} canAct={canAct} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          <Panel heading="Connected companies" flush>
            <ConnectionTable connections={connections} base={base} now={now} />
          </Panel>
          <Links entered={entered} links={links} />
        </div>
        <LinkMaker entered={entered} given={links.find(({ id }) => id === fresh)} />
      </div>
    </StaffFrame>
  )
}
