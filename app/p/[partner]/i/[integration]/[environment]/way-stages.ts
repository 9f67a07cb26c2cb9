import type { WayStage } from '@/components/checklists/way'
import { findStep } from '@/lib/checklists/catalogue'
import type { Checklist } from '@/lib/checklists/load-checklist'
import type { StageView } from '@/lib/checklists/readiness'
import { placePath } from '@/lib/places/paths'
import { countsByUrgency } from './counts-by-urgency'
import { stepPath } from './step-paths'

/** The whole way from Access to Production, as the rail draws it. */
export function wayStages(checklist: Checklist): WayStage[] {
  const { place, wholeWay, readiness } = checklist
  return wholeWay.map((stage) => ({
    name: stage.title,
    href: `${placePath(place, stage.stage === 'production' ? 'production' : 'staging')}/checklist#stage-${stage.stage}`,
    state: stage.state,
    counts: countsByUrgency(stage.counts),
    current: readiness.next?.stage === stage.stage,
    wait: waitOf(stage, checklist),
  }))
}

/** Whose turn it is in a stage and since when: another's wait first, then ours. */
function waitOf({ stage }: StageView, { staging, readiness, views }: Checklist): WayStage['wait'] {
  const waits = [...readiness.waiting, ...staging.waiting]
  const wait = waits.find(({ id }) => findStep(id)?.stage === stage)
  if (wait) return { on: wait.on, since: wait.since }
  const ours = views.find((view) => view.stage === stage && view.state === 'your_turn')
  return ours ? { on: 'you', since: ours.since } : null
}

/** What is wrong with the steps, by state, each with a way to look at it. */
export function wrongSteps({ readiness }: Checklist, base: string) {
  const { counts, wrong } = readiness
  return (['failed', 'regressed', 'stale'] as const).map((state) => {
    const own = wrong.filter((view) => view.state === state)
    const only = own.length === 1 ? own[0] : undefined
    return {
      state,
      count: counts[state],
      text: `${state} ${counts[state] === 1 ? 'step' : 'steps'}`,
      href: only ? stepPath(base, only.id) : `${base}/checklist?state=${state}`,
    }
  })
}
