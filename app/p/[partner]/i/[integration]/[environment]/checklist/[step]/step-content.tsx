import { SaidNotice } from '@/components/checklists/said-notice'
import { StepOpen } from '@/components/checklists/step-open'
import { WaiveForm } from '@/components/checklists/waive-form'
import { WithdrawForm } from '@/components/checklists/withdraw-form'
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
  return (
    <div className="grid gap-2">
      {mayWithdraw && (
        <Disclosure summary="Withdraw what was said">
          <WithdrawForm action={withdraw} place={fields} step={view.id} />
        </Disclosure>
      )}
      {mayWaive && (
        <Disclosure summary="Waive this step for a time">
          <WaiveForm action={waive} place={fields} step={view.id} name={staff.name} />
        </Disclosure>
      )}
    </div>
  )
}
