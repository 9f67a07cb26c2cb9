import { StagePanel } from '@/components/checklists/stage-panel'
import { StepRow } from '@/components/checklists/step-row'
import type { StepShown } from '@/components/checklists/step-shown'
import type { Checklist as Loaded } from '@/lib/checklists/load-checklist'
import type { StepState } from '@/lib/checklists/states'
import type { StepView } from '@/lib/checklists/step-view'
import { countsByUrgency } from '../counts-by-urgency'
import { stepPath } from '../step-paths'

type Props = {
  checklist: Loaded
  base: string
  now: Date
  /** Only steps in this state. */
  state?: StepState
  /** The step that is open, and what is shown in it. */
  opened?: { id: string; content: React.ReactNode }
}

/** The steps of an environment by stage. */
export function Checklist({ checklist, base, now, state, opened }: Props) {
  const views = checklist.views.filter((view) => !state || view.state === state || view.id === opened?.id)
  return checklist.readiness.perStage.map(({ stage, title, counts }) => {
    const own = views.filter((view) => view.stage === stage)
    if (own.length === 0) return null
    return (
      <StagePanel key={stage} stage={stage} title={title} counts={countsByUrgency(counts)}>
        {own.map((view) => (
          <StepRow
            key={view.id}
            step={stepShown(view, base)}
            now={now}
            closeHref={`${base}/checklist#${view.id}`}
            open={view.id === opened?.id && opened.content}
          />
        ))}
      </StagePanel>
    )
  })
}

export function stepShown(view: StepView, base: string): StepShown {
  return { ...view, href: stepPath(base, view.id) }
}
