import { Confirm } from '@/components/forms/confirm'
import { ChangeRoleForm } from '@/components/partners/change-role-form'
import { ROLE_WORD } from '@/components/partners/roles'
import { Badge } from '@/components/ui/badge'
import { Panel } from '@/components/ui/panel'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, type TableColumn } from '@/components/ui/table'
import type { MemberRole } from '@/generated/prisma/enums'
import type { FormAction } from '@/lib/action-state'
import type { MemberEntry } from '@/lib/partners/list-members'

type Props = {
  members: MemberEntry[]
  /** The reader's own user id. */
  self: string
  partner: string
  /** Absent unless the reader is an owner. */
  changeRole?: FormAction<{ role: MemberRole }>
  remove?: FormAction<void>
}

export function MemberList({ members, self, partner, changeRole, remove }: Props) {
  const columns: TableColumn<MemberEntry>[] = [
    {
      key: 'who',
      heading: 'Member',
      cell: (member) => <Who member={member} self={member.userId === self} />,
    },
    {
      key: 'role',
      heading: 'Role',
      cell: (member) =>
        changeRole ? (
          <ChangeRoleForm action={changeRole} partner={partner} member={member} />
        ) : (
          ROLE_WORD[member.role]
        ),
    },
    { key: 'since', heading: 'Joined', cell: (member) => <RelativeTime at={member.since} /> },
  ]
  if (remove) {
    columns.push({
      key: 'remove',
      heading: 'Remove',
      quietHeading: true,
      numeric: true,
      cell: (member) => (
        <Confirm
          action={remove}
          trigger="Remove"
          variant="ghost"
          size="sm"
          title={`Remove ${member.name ?? member.email}?`}
          description="They are signed out and can open nothing here any more. What they did stays in the audit trail."
          confirmLabel="Remove member"
          hidden={{ partner, memberId: member.id }}
        />
      ),
    })
  }
  return (
    <Panel heading={`Members (${members.length})`} flush>
      <Table caption="Members" columns={columns} rows={members} rowKey={({ id }) => id} />
    </Panel>
  )
}

function Who({ member, self }: { member: MemberEntry; self: boolean }) {
  return (
    <span className="grid">
      <span className="flex flex-wrap items-center gap-2 font-medium">
        <span>{member.name ?? member.email}</span>
        {self && <Badge>you</Badge>}
      </span>
      {member.name && <span className="text-sm wrap-anywhere text-ink-muted">{member.email}</span>}
    </span>
  )
}
