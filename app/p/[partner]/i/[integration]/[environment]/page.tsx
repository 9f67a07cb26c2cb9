import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { OverviewHeader } from '@/components/checklists/overview-header'
import { Way } from '@/components/checklists/way'
import { WrongPanel } from '@/components/checklists/wrong-panel'
import { Lately } from '@/components/facts/lately'
import { checklistOf } from '@/lib/checklists/load-checklist'
import { listConnections } from '@/lib/connections/list-connections'
import { listLinks } from '@/lib/connections/list-links'
import { environmentSettings } from '@/lib/environments'
import { pageFacts } from '@/lib/facts/page-facts'
import { getProduction } from '@/lib/integrations/production'
import { enter } from './enter'
import { environmentTitle } from './environment-title'
import { factLines } from './fact-lines'
import { NextStep } from './next-step'
import type { EnvironmentParams } from './open-environment'
import { wayStages, wrongSteps } from './way-stages'
import { wrongConnections } from './wrong-connections'

type Props = { params: EnvironmentParams }

const LATELY = 6

export const generateMetadata = ({ params }: Props) => environmentTitle('Overview', params)

export default async function OverviewPage({ params }: Props) {
  const { staff, integration, environment, base, now } = await enter(params)
  const [checklist, production, connections, links, { facts }] = await Promise.all([
    checklistOf(integration, environment),
    getProduction(integration.id),
    listConnections(staff, integration.slug, environment),
    listLinks(staff, integration.slug, environment, now),
    pageFacts(staff, integration.slug, environment, { limit: LATELY }),
  ])
  const wrong = [...wrongConnections(connections, links, base), ...wrongSteps(checklist, base)]
  const opened = production.openedAt !== null
  return (
    <StaffFrame staff={staff} integration={integration} environment={environment} page="">
      <OverviewHeader
        environment={environment}
        local={environmentSettings(environment).standIn !== null}
        suspended={environment === 'production' && production.suspendedAt !== null}
        base={base}
      />
      <div className="grid items-stretch gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] *:h-full">
        <NextStep staff={staff} checklist={checklist} base={base} opened={opened} now={now} />
        <WrongPanel lines={wrong} />
      </div>
      <Way stages={wayStages(staff, checklist)} now={now} />
      <Lately facts={factLines(facts, base)} href={`${base}/activity`} now={now} />
    </StaffFrame>
  )
}
