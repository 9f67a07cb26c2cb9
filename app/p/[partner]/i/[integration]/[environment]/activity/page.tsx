import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { ActivityFilter } from '@/components/facts/activity-filter'
import { FactList } from '@/components/facts/fact-list'
import { EmptyState } from '@/components/ui/empty-state'
import { EnvironmentTag } from '@/components/ui/environment-tag'
import { KeysetPages } from '@/components/ui/keyset-pages'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { FactActor } from '@/generated/prisma/enums'
import { environmentTag } from '@/lib/environments'
import { actorInWords } from '@/lib/facts/actor-in-words'
import { pageFacts } from '@/lib/facts/page-facts'
import { isTopic, TOPICS } from '@/lib/facts/topics'
import type { PlaceParams } from '@/lib/places/require-place'
import { enter } from '../enter'
import { environmentTitle } from '../environment-title'
import { factLines } from '../fact-lines'

type Query = { topic?: string; actor?: string; before?: string }
type Props = { params: PlaceParams; searchParams: Promise<Query> }

export const generateMetadata = ({ params }: Props) => environmentTitle('Activity', params)

export default async function ActivityPage({ params, searchParams }: Props) {
  const { staff, place, base, now } = await enter(params)
  const query = await searchParams
  const filter = {
    ...(isTopic(query.topic) ? { topic: query.topic } : {}),
    ...(isActor(query.actor) ? { actor: query.actor } : {}),
  }
  const before = query.before ? { before: query.before } : {}
  const { facts, next } = await pageFacts(staff, place, { ...filter, ...before })
  return (
    <StaffFrame staff={staff} place={place} page="/activity">
      <PageHeader
        title="Activity"
        meta={<EnvironmentTag {...environmentTag(place.environment)} />}
        description="Every observation of this environment. Nothing here can be changed or removed."
      />
      <ActivityFilter
        href={`${base}/activity`}
        topics={Object.entries(TOPICS).map(([value, { label }]) => ({ value, label }))}
        actors={Object.values(FactActor).map((actor) => ({
          value: actor,
          label: actorInWords({ actor, actorName: null }),
        }))}
        chosen={filter}
      />
      <Panel heading={query.before ? 'Earlier' : 'Newest first'} flush>
        {facts.length ? (
          <FactList facts={factLines(facts, base)} now={now} />
        ) : (
          <EmptyState title="Nothing was observed that fits">Choose another topic or actor above.</EmptyState>
        )}
      </Panel>
      <KeysetPages path={`${base}/activity`} query={filter} later={Boolean(query.before)} next={next} />
    </StaffFrame>
  )
}

function isActor(text: string | undefined): text is FactActor {
  return text !== undefined && Object.hasOwn(FactActor, text)
}
