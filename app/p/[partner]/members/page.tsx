import type { Metadata } from 'next'
import { InvitationList } from '@/components/partners/invitation-list'
import { InviteForm } from '@/components/partners/invite-form'
import { MemberList } from '@/components/partners/member-list'
import { PageHeader } from '@/components/ui/page-header'
import { requireStaff } from '@/lib/auth/require-staff'
import { hasRole } from '@/lib/auth/staff'
import { listMembers } from '@/lib/partners/list-members'
import { StaffFrame } from '../staff-frame'
import { changeRoleAction, inviteAction, removeMemberAction, revokeInvitationAction } from './actions'

export const metadata: Metadata = { title: 'Members' }

type Props = { params: Promise<{ partner: string }> }

export default async function MembersPage({ params }: Props) {
  const staff = await requireStaff((await params).partner)
  const { members, invitations } = await listMembers(staff)
  const owner = hasRole(staff, 'owner')
  const partner = staff.partnerSlug
  return (
    <StaffFrame staff={staff}>
      <PageHeader
        title="Members"
        description={`Who works on the integrations of ${staff.partnerName}. Owners invite and open Production, engineers change integrations, viewers look.`}
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <div className="grid min-w-0 gap-6">
          <MemberList
            members={members}
            self={staff.userId}
            partner={partner}
            {...(owner ? { changeRole: changeRoleAction, remove: removeMemberAction } : {})}
          />
          <InvitationList
            invitations={invitations}
            partner={partner}
            now={new Date()}
            {...(owner ? { revoke: revokeInvitationAction } : {})}
          />
        </div>
        {owner && <InviteForm action={inviteAction} partner={partner} />}
      </div>
    </StaffFrame>
  )
}
