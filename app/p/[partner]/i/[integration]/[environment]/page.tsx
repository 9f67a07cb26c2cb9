import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { OverviewHeader } from '@/components/checklists/overview-header'
import { Way } from '@/components/checklists/way'
import { WrongPanel } from '@/components/checklists/wrong-panel'
import { Lately } from '@/components/facts/lately'
import { loadChecklist } from '@/lib/checklists/load-checklist'
import { listConnections } from '@/lib/connections/list-connections'
import { listLinks } from '@/lib/connections/list-links'
import { environmentTag } from '@/lib/environments'
import { pageFacts } from '@/lib/facts/page-facts'
import type { PlaceParams } from '@/lib/places/require-place'
import { enter } from './enter'
import { environmentTitle } from './environment-title'
import { factLines } from './fact-lines'
import { NextStep } from './next-step'
import { wayStages, wrongSteps } from './way-stages'
import { wrongConnections } from './wrong-connections'

type Props = { params: PlaceParams }

const LATELY = 6

export const generateMetadata = ({ params }: Props) => environmentTitle('Overview', params)

export default async function OverviewPage({ params }: Props) {
  const { staff, place, base, now } = await enter(params)
  const { environment, production } = place
  const [checklist, connections, links, { facts }] = await Promise.all([
    loadChecklist(staff, place),
    listConnections(staff, place),
    listLinks(staff, place),
    pageFacts(staff, place, { limit: LATELY }),
  ])
  const wrong = [...wrongConnections(connections, links, base), ...wrongSteps(checklist, base)]
  return (
    <StaffFrame staff={staff} place={place} page="">
      <OverviewHeader
        tag={environmentTag(environment)}
        suspended={environment === 'production' && production.suspendedAt !== null}
        base={base}
      />
      <div className="grid items-stretch gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] *:h-full">
        <NextStep staff={staff} checklist={checklist} base={base} now={now} />
        <WrongPanel lines={wrong} />
      </div>
      <Way stages={wayStages(checklist)} now={now} />
      <Lately facts={factLines(facts, base)} href={`${base}/activity`} now={now} />
    </StaffFrame>
  )
}
