import { Confirm } from '@/components/forms/confirm'
import { ROLE_WORD } from '@/components/partners/roles'
import { Panel } from '@/components/ui/panel'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, type TableColumn } from '@/components/ui/table'
import type { FormAction } from '@/lib/action-state'
import type { InvitationEntry } from '@/lib/partners/list-members'

type Props = {
  invitations: InvitationEntry[]
  partner: string
  now: Date
  /** Absent unless the reader is an owner. */
  revoke?: FormAction<void>
}

/** Nothing is drawn while nobody is invited. */
export function InvitationList({ invitations, partner, now, revoke }: Props) {
  if (invitations.length === 0) return null
  const columns: TableColumn<InvitationEntry>[] = [
    { key: 'email', heading: 'Address', cell: ({ email }) => <span className="wrap-anywhere">{email}</span> },
    { key: 'role', heading: 'Role', cell: ({ role }) => ROLE_WORD[role] },
    { key: 'sent', heading: 'Invited', cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
    {
      key: 'until',
      heading: 'Ends',
      cell: ({ expiresAt }) => (expiresAt > now ? <RelativeTime at={expiresAt} /> : 'Has run out'),
    },
  ]
  if (revoke) {
    columns.push({
      key: 'revoke',
      heading: 'Withdraw',
      quietHeading: true,
      numeric: true,
      cell: ({ id, email }) => (
        <Confirm
          action={revoke}
          trigger="Withdraw"
          variant="ghost"
          size="sm"
          title="Withdraw the invitation?"
          description={`${email} can no longer accept it. Invite the address again at any time.`}
          confirmLabel="Withdraw invitation"
          hidden={{ partner, invitationId: id }}
        />
      ),
    })
  }
  return (
    <Panel heading={`Invited (${invitations.length})`} flush>
      <Table caption="Open invitations" columns={columns} rows={invitations} rowKey={({ id }) => id} />
    </Panel>
  )
}
