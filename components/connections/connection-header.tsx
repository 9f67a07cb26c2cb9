import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { RelativeTime } from '@/components/ui/relative-time'
import { State } from '@/components/ui/state'
import type { ConnectionEntry } from '@/lib/connections/connection-view'

type Props = {
  connection: ConnectionEntry
  base: string
  now: Date
}

export function ConnectionHeader({ connection, base, now }: Props) {
  const { label, status, statusSince, statusReason } = connection
  return (
    <PageHeader
      above={<Breadcrumb items={[{ label: 'Connections', href: `${base}/connections` }, { label }]} />}
      title={label}
      meta={<State state={status} note={<RelativeTime at={statusSince} now={now} />} />}
      {...(statusReason ? { description: statusReason } : {})}
    />
  )
}
