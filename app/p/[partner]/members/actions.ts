'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { ChangeRole, changeRole, RemoveMember, removeMember } from '@/lib/partners/change-member'
import { InviteMember, inviteMember } from '@/lib/partners/invite-member'
import { RevokeInvitation, revokeInvitation } from '@/lib/partners/revoke-invitation'

export const inviteAction = staffAction({ input: InviteMember, redraws: 'partner' }, inviteMember)

export const changeRoleAction = staffAction({ input: ChangeRole, redraws: 'partner' }, changeRole)

export const removeMemberAction = staffAction({ input: RemoveMember, redraws: 'partner' }, removeMember)

export const revokeInvitationAction = staffAction(
  { input: RevokeInvitation, redraws: 'partner' },
  revokeInvitation,
)
