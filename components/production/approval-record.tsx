import { DefinitionList } from '@/components/ui/definition-list'
import { RelativeTime } from '@/components/ui/relative-time'

type ApprovalRecordProps = {
  approval: { on: Date; by: string; reference: string; recordedAt: Date }
  now: Date
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** Pleo's approval as it is recorded. */
export function ApprovalRecord({ approval, now }: ApprovalRecordProps) {
  return (
    <DefinitionList
      items={[
        { term: 'Approved by', description: `${approval.by}, Pleo` },
        { term: 'On', description: DAY.format(approval.on) },
        { term: 'Reference', description: approval.reference },
        { term: 'Recorded', description: <RelativeTime at={approval.recordedAt} now={now} /> },
      ]}
    />
  )
}
