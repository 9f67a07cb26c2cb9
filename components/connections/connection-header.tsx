import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { RelativeTime } from '@/components/ui/relative-time'
import { State } from '@/components/ui/state'
import type { StateName } from '@/components/ui/state-table'

type Props = {
  connection: { label: string; status: StateName; statusSince: Date; statusReason: string | null }
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
