import { EnvironmentTag } from '@/components/ui/environment-tag'
import { LinkTabs } from '@/components/ui/link-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { State } from '@/components/ui/state'
import { STATE_TABLE } from '@/components/ui/state-table'
import type { Checklist } from '@/lib/checklists/load-checklist'
import type { StepState } from '@/lib/checklists/states'
import { environmentTag } from '@/lib/environments'
import { countsByUrgency } from '../counts-by-urgency'

type Props = { checklist: Checklist; base: string; state?: StepState }

/** The head of the checklist: counts by state, each a filter with an address of its own. */
export function ChecklistHeader({ checklist, base, state }: Props) {
  const { place, readiness, views } = checklist
  const left = readiness.missing.length
  return (
    <>
      <PageHeader
        title="Checklist"
        meta={<EnvironmentTag {...environmentTag(place.environment)} />}
        description={
          readiness.ready
            ? 'Every required step holds.'
            : `${left} required ${left === 1 ? 'step does' : 'steps do'} not hold yet. What a machine can see proves itself; the rest is attested by name.`
        }
      />
      {/* Hidden words of the marks are placed absolutely: without a box of their own they would widen the page. */}
      <div className="relative min-w-0 overflow-hidden">
        <LinkTabs
          label="Steps by state"
          tabs={[
            { href: `${base}/checklist`, label: 'All', count: views.length, current: !state },
            ...countsByUrgency(readiness.counts)
              .filter(({ count, state: one }) => count > 0 || one === state)
              .map(({ state: one, count }) => ({
                href: `${base}/checklist?state=${one}`,
                label: STATE_TABLE[one].word,
                count,
                current: one === state,
                mark: <State state={one} markOnly />,
              })),
          ]}
        />
      </div>
    </>
  )
}
