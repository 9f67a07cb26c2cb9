import { CallEnding } from '@/components/calls/call-ending'
import { EmptyState } from '@/components/ui/empty-state'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, type TableColumn } from '@/components/ui/table'
import type { CallEntry } from '@/lib/calls/call-entry'

type CallTableProps = {
  calls: CallEntry[]
  base: string
  now: Date
  /** Names the connection of each call. */
  withConnection?: boolean
}

/** Kept calls, newest first. */
export function CallTable({ calls, base, now, withConnection = false }: CallTableProps) {
  const columns: TableColumn<CallEntry>[] = [
    {
      key: 'call',
      heading: 'Call',
      cell: ({ method, path }) => (
        <span className="font-mono text-sm font-normal @xl:whitespace-nowrap" translate="no">
          {`${method} ${path}`}
        </span>
      ),
    },
    {
      key: 'answer',
      heading: 'Answer',
      cell: ({ outcome, status }) => <CallEnding outcome={outcome} status={status} />,
    },
    { key: 'items', heading: 'Items', numeric: true, cell: ({ itemCount }) => itemCount ?? '–' },
    {
      key: 'time',
      heading: 'Took',
      numeric: true,
      cell: ({ durationMs, attempts }) =>
        attempts > 1 ? `${durationMs} ms, ${attempts} attempts` : `${durationMs} ms`,
    },
    { key: 'at', heading: 'When', numeric: true, cell: ({ at }) => <RelativeTime at={at} now={now} /> },
  ]
  if (withConnection)
    columns.splice(1, 0, {
      key: 'connection',
      heading: 'Connection',
      unbroken: true,
      cell: (row) => row.connectionLabel,
    })
  return (
    <Table
      caption="Calls"
      columns={columns}
      rows={calls}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `${base}/calls/${id}`}
      empty={
        <EmptyState title="No call was made yet">
          A call is kept with its status, time, ids, counts and the answer’s shape; never with values.
        </EmptyState>
      }
    />
  )
}
