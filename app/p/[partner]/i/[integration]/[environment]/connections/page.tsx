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
import { environmentTag } from '@/lib/environments'
import type { PlaceParams } from '@/lib/places/require-place'
import { wordsFor } from '@/lib/words-for'
import { enter } from '../enter'
import { environmentTitle } from '../environment-title'
import { finish } from './actions'
import { LinkMaker } from './link-maker'
import { Links } from './links'

type Props = { params: PlaceParams; searchParams: Promise<{ said?: string | string[]; fresh?: string }> }

const SAID = { withdrawn: 'The link was withdrawn. Whoever opens it is told so.' }

export const generateMetadata = ({ params }: Props) => environmentTitle('Connections', params)

export default async function ConnectionsPage({ params, searchParams }: Props) {
  const entered = await enter(params)
  const { staff, place, base, now, fields, canAct } = entered
  const { said, fresh } = await searchParams
  const [connections, links, pending] = await Promise.all([
    listConnections(staff, place),
    listLinks(staff, place),
    listPending(staff, place),
  ])
  return (
    <StaffFrame staff={staff} place={place} page="/connections">
      <PageHeader title="Connections" meta={<EnvironmentTag {...environmentTag(place.environment)} />} />
      <Flash said={wordsFor(SAID, said)} />
      <PendingList action={finish} place={fields} pending={pending} canAct={canAct} />
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
