import { Confirm } from '@/components/forms/confirm'
import { Badge } from '@/components/ui/badge'
import { Panel } from '@/components/ui/panel'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, type TableColumn } from '@/components/ui/table'
import type { FormAction } from '@/lib/action-state'
import type { OpenSession } from '@/lib/auth/list-sessions'

type Props = {
  /** This browser's own is among them. */
  sessions: OpenSession[]
  end: FormAction<void>
  endOthers: FormAction<void>
  everywhere: FormAction<void>
}

export function SessionList({ sessions, end, endOthers, everywhere }: Props) {
  const others = sessions.filter(({ current }) => !current)
  return (
    <Panel
      heading={`Sessions (${sessions.length})`}
      flush
      footer={
        others.length === 0
          ? 'You are signed in nowhere else.'
          : 'Is there one that you do not know? End it, and tell an owner of your partner account.'
      }
      actions={
        <>
          {others.length > 0 && <EndOthers action={endOthers} count={others.length} />}
          <Everywhere action={everywhere} />
        </>
      }
    >
      <Table caption="Your sessions" columns={columns(end)} rows={sessions} rowKey={({ id }) => id} />
    </Panel>
  )
}

function columns(end: FormAction<void>): TableColumn<OpenSession>[] {
  return [
    {
      key: 'browser',
      heading: 'Browser',
      cell: ({ browser, current }) => (
        <span className="flex flex-wrap items-center gap-2 font-medium">
          <span>{browser || 'An unknown browser'}</span>
          {current && <Badge>this one</Badge>}
        </span>
      ),
    },
    { key: 'since', heading: 'Signed in', cell: ({ since }) => <RelativeTime at={since} /> },
    {
      key: 'used',
      heading: 'Last used',
      cell: ({ lastUsedAt, current }) => (current ? 'Now' : <RelativeTime at={lastUsedAt} />),
    },
    {
      key: 'end',
      heading: 'End',
      quietHeading: true,
      numeric: true,
      cell: (session) => (session.current ? null : <End action={end} session={session} />),
    },
  ]
}

function End({ action, session }: { action: FormAction<void>; session: OpenSession }) {
  return (
    <Confirm
      action={action}
      trigger="End"
      variant="ghost"
      size="sm"
      title="End this session?"
      description={`${session.browser || 'That browser'} is signed out at once and needs a new sign-in link.`}
      confirmLabel="End session"
      hidden={{ sessionId: session.id }}
    />
  )
}

function EndOthers({ action, count }: { action: FormAction<void>; count: number }) {
  return (
    <Confirm
      action={action}
      trigger="End all others"
      variant="secondary"
      size="sm"
      title="End all other sessions?"
      description={`${count === 1 ? 'One other browser is' : `${count} other browsers are`} signed out at once. You stay signed in here.`}
      confirmLabel="End all others"
    />
  )
}

function Everywhere({ action }: { action: FormAction<void> }) {
  return (
    <Confirm
      action={action}
      trigger="Sign out everywhere"
      variant="secondary"
      size="sm"
      title="Sign out everywhere?"
      description="Every browser is signed out at once, this one too. To come back, ask for a new sign-in link."
      confirmLabel="Sign out everywhere"
    />
  )
}
