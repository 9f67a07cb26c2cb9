import Link from 'next/link'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { RelativeTime } from '@/components/ui/relative-time'
import { State } from '@/components/ui/state'
import { Table, type TableColumn } from '@/components/ui/table'
import type { LinkEntry } from '@/lib/connections/list-links'

type LinkTableProps = {
  links: LinkEntry[]
  now: Date
  /** Where a fresh link for the same customer is made; left out for those who may only look. */
  freshHref?: ((link: LinkEntry) => string) | undefined
  /** The button that withdraws a link; left out for those who may only look. */
  revoke?: ((link: LinkEntry) => ReactNode) | undefined
}

/** Links that have not become a connection. */
export function LinkTable({ links, now, freshHref, revoke }: LinkTableProps) {
  const columns: TableColumn<LinkEntry>[] = [
    {
      key: 'label',
      heading: 'Customer',
      cell: (link) => (
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <span>{link.label}</span>
          <span translate="no" className="font-mono text-sm text-ink-muted">
            {link.customerReference}
          </span>
          {link.freshAskedAt && <Badge tone="warn">Asks for a fresh link</Badge>}
        </span>
      ),
    },
    {
      key: 'state',
      heading: 'State',
      cell: (link) => (
        <>
          <LinkStanding link={link} now={now} />
          {link.lastOutcome && <span className="block text-sm text-ink-muted">{link.lastOutcome}</span>}
        </>
      ),
    },
    {
      key: 'created',
      heading: 'Created',
      unbroken: true,
      cell: ({ createdBy, createdAt }) => (
        <>
          <RelativeTime at={createdAt} now={now} />
          <span className="text-ink-muted">{` by ${createdBy}`}</span>
        </>
      ),
    },
  ]
  if (freshHref && revoke) {
    columns.push({
      key: 'action',
      heading: 'Action',
      quietHeading: true,
      cell: (link) =>
        link.state === 'open' || link.state === 'authorising' ? (
          revoke(link)
        ) : (
          <Link href={freshHref(link)} className="link">
            Fresh link
          </Link>
        ),
    })
  }
  return <Table caption="Links without a connection" columns={columns} rows={links} rowKey={({ id }) => id} />
}

function LinkStanding({ link, now }: { link: LinkEntry; now: Date }) {
  if (link.state === 'authorising') return <State state="authorising" />
  if (link.state === 'open') {
    return (
      <State
        state="invited"
        note={
          <>
            <span>expires </span>
            <RelativeTime at={link.expiresAt} now={now} />
          </>
        }
      />
    )
  }
  if (link.state === 'revoked') return <span className="text-ink-muted">Withdrawn</span>
  return (
    <span className="text-ink-muted">
      Expired <RelativeTime at={link.expiresAt} now={now} />
    </span>
  )
}
