import { RehearseForm } from '@/components/calls/rehearse-form'
import { StatementForm } from '@/components/checklists/statement-form'
import { LinkButton } from '@/components/ui/link-button'
import type { StepView } from '@/lib/checklists/step-view'
import { rehearse } from '../../calls/actions'
import type { Entered } from '../../enter'
import { actionPath } from '../../step-paths'
import { attest, handOver } from '../actions'

type Props = { entered: Entered; view: StepView }

/** The one action of a step: a form where it is done in place, else the way to the page that does it. */
export function StepAction({ entered, view }: Props) {
  const { staff, fields, base, canAct } = entered
  const { label, to } = view.action
  if (view.state === 'locked') return null
  const inPlace = to === 'attest' || to === 'hand-over' || to === 'rehearse'
  if (inPlace && !canAct) {
    return (
      <p className="text-ink-muted">
        {`Your role (${staff.role}) can look, not act. Ask an owner or engineer of ${staff.partnerName}.`}
      </p>
    )
  }
  const statement = { place: fields, step: view.id, label, name: staff.name }
  if (to === 'attest') {
    return view.canAttest && <StatementForm kind="attest" action={attest} {...statement} />
  }
  if (to === 'hand-over') {
    return view.canHandOver && <StatementForm kind="hand-over" action={handOver} {...statement} />
  }
  if (to === 'rehearse') return <RehearseForm action={rehearse} place={fields} label={label} />
  return (
    <div>
      <LinkButton href={actionPath(base, view)} variant={view.holds ? 'secondary' : 'primary'}>
        <span>{view.holds ? 'Open' : label}</span>
        <span aria-hidden="true">→</span>
      </LinkButton>
    </div>
  )
}
