import { SaidNotice } from '@/components/checklists/said-notice'
import { StatementForm } from '@/components/checklists/statement-form'
import { StepOpen } from '@/components/checklists/step-open'
import { Disclosure } from '@/components/ui/disclosure'
import { hasRole } from '@/lib/auth/staff'
import type { Checklist } from '@/lib/checklists/load-checklist'
import type { StepView } from '@/lib/checklists/step-view'
import type { Entered } from '../../enter'
import { factLines } from '../../fact-lines'
import { stepPath } from '../../step-paths'
import { waive, withdraw } from '../actions'
import { stepShown } from '../checklist'
import { StepAction } from './step-action'

type Props = {
  entered: Entered
  checklist: Checklist
  view: StepView
  said: string | undefined
}

/** What a step shows when it is open, with the forms that this member may use. */
export function StepContent({ entered, checklist, view, said }: Props) {
  const { base, now } = entered
  const { next } = checklist.readiness
  const onward =
    next && next.id !== view.id ? { title: next.title, href: stepPath(base, next.id) } : undefined
  return (
    <StepOpen
      step={stepShown(view, base)}
      evidence={factLines(view.evidence, base)}
      now={now}
      said={<SaidNotice said={said} onward={onward} />}
      action={<StepAction entered={entered} view={view} />}
      further={<Further entered={entered} view={view} />}
    />
  )
}

function Further({ entered, view }: Pick<Props, 'entered' | 'view'>) {
  const { staff, fields } = entered
  const isOwner = hasRole(staff, 'owner')
  const mayWithdraw = view.canWithdraw && (view.state === 'waived' ? isOwner : entered.canAct)
  const mayWaive = view.canWaive && isOwner
  if (!mayWithdraw && !mayWaive) return null
  const statement = { place: fields, step: view.id, name: staff.name }
  return (
    <div className="grid gap-2">
      {mayWithdraw && (
        <Disclosure summary="Withdraw what was said">
          <StatementForm kind="withdraw" action={withdraw} label="Withdraw" {...statement} />
        </Disclosure>
      )}
      {mayWaive && (
        <Disclosure summary="Waive this step for a time">
          <StatementForm kind="waive" action={waive} label="Waive until then" {...statement} />
        </Disclosure>
      )}
    </div>
  )
}
