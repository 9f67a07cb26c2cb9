import { auditWords } from '@/components/audit/audit-words'
import { EmptyState } from '@/components/ui/empty-state'
import { EnvironmentTag } from '@/components/ui/environment-tag'
import { Panel } from '@/components/ui/panel'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, type TableColumn } from '@/components/ui/table'
import type { AuditView } from '@/lib/audit/list'

const COLUMNS: TableColumn<AuditView>[] = [
  {
    key: 'what',
    heading: 'What',
    cell: ({ action, subject }) => (
      <span className="grid">
        <span className="font-medium">{auditWords(action)}</span>
        <span className="text-sm wrap-anywhere text-ink-muted">{subject}</span>
      </span>
    ),
  },
  {
    key: 'who',
    heading: 'Who',
    unbroken: true,
    cell: ({ actorName, actorKind }) => (
      <>
        <span>{actorName}</span>
        {actorKind !== 'staff' && actorKind !== actorName && (
          <span className="text-ink-muted">{` (${actorKind})`}</span>
        )}
      </>
    ),
  },
  {
    key: 'where',
    heading: 'Where',
    unbroken: true,
    cell: ({ integration, environment }) => (
      <span className="inline-flex flex-wrap items-center gap-x-2 @max-xl:justify-end">
        <span className={integration ? undefined : 'text-ink-muted'}>{integration ?? 'Partner'}</span>
        {environment && <EnvironmentTag environment={environment} />}
      </span>
    ),
  },
  { key: 'when', heading: 'When', numeric: true, cell: ({ at }) => <RelativeTime at={at} /> },
]

export function AuditTable({ entries, filtered }: { entries: AuditView[]; filtered: boolean }) {
  return (
    <Panel heading="Changes" flush>
      <Table
        caption="Audit trail, newest first"
        columns={COLUMNS}
        rows={entries}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={filtered ? 'No changes to this integration' : 'No changes yet'}>
            Everything that staff, customers or the system change is written down here.
          </EmptyState>
        }
      />
    </Panel>
  )
}
