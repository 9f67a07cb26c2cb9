import { EmptyState } from '@/components/ui/empty-state'
import { Identifier } from '@/components/ui/identifier'
import { RelativeTime } from '@/components/ui/relative-time'
import { State } from '@/components/ui/state'
import { Table, type TableColumn } from '@/components/ui/table'
import type { ConnectionEntry } from '@/lib/connections/connection-view'

type ConnectionTableProps = { connections: ConnectionEntry[]; base: string; now: Date }

/** Connected companies, those that need somebody first. */
export function ConnectionTable({ connections, base, now }: ConnectionTableProps) {
  const columns: TableColumn<ConnectionEntry>[] = [
    { key: 'label', heading: 'Customer', cell: ({ label }) => label },
    {
      key: 'status',
      heading: 'State',
      cell: ({ status, statusSince }) => (
        <State state={status} note={<RelativeTime at={statusSince} now={now} />} />
      ),
    },
    {
      key: 'company',
      heading: 'Company',
      cell: ({ companyId }) => <Identifier value={companyId} label="company id" />,
    },
    {
      key: 'reference',
      heading: 'Your reference',
      unbroken: true,
      cell: ({ customerReference }) => (
        <span translate="no" className="font-mono text-sm">
          {customerReference}
        </span>
      ),
    },
    {
      key: 'expires',
      heading: 'Access token',
      cell: ({ grant }) =>
        grant ? (
          <>
            <span>{grant.accessExpiresAt > now ? 'expires ' : 'expired '}</span>
            <RelativeTime at={grant.accessExpiresAt} now={now} />
          </>
        ) : (
          'none'
        ),
    },
  ]
  return (
    <Table
      caption="Connections"
      columns={columns}
      rows={connections}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `${base}/connections/${id}`}
      empty={
        <EmptyState title="No company is connected yet">
          Create a link and send it to an admin of a company at Pleo. Once they authorise, the company appears
          here and calls can be made.
        </EmptyState>
      }
    />
  )
}
