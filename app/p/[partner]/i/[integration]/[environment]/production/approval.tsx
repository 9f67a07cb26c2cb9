import Link from 'next/link'
import { ApprovalForm } from '@/components/production/approval-form'
import { ApprovalRecord } from '@/components/production/approval-record'
import { Condition } from '@/components/production/condition'
import { Disclosure } from '@/components/ui/disclosure'
import { hasRole } from '@/lib/auth/staff'
import type { Entered } from '../enter'
import { approve } from './actions'

type Props = {
  entered: Entered
  /** The step that asks for Pleo's review, while it has not been handed over. */
  reviewHref: string | null
}

/** Pleo's approval: as recorded, or the form that records it. */
export function Approval({ entered, reviewHref }: Props) {
  const { staff, place, fields, now } = entered
  const { production } = place
  const isOwner = hasRole(staff, 'owner')
  const form = <ApprovalForm action={approve} place={fields} name={staff.name} />
  if (!production.approval && reviewHref) {
    return (
      <Condition number={2} title="Pleo approves" state="locked">
        <p>
          There is nothing to approve yet: first{' '}
          <Link href={reviewHref} className="link">
            ask for Pleo’s review
          </Link>
          , the last step of Staging.
        </p>
      </Condition>
    )
  }
  if (!production.approval) {
    return (
      <Condition number={2} title="Pleo approves" state="waiting_pleo">
        {isOwner ? form : <p>{`An owner of ${staff.partnerName} records Pleo’s answer here.`}</p>}
      </Condition>
    )
  }
  return (
    <Condition number={2} title="Pleo approves" state="proved">
      <ApprovalRecord approval={production.approval} now={now} />
      {isOwner && !production.openedAt && <Disclosure summary="Correct the record">{form}</Disclosure>}
    </Condition>
  )
}
