'use server'

import { revalidatePath } from 'next/cache'
import { staffAction } from '@/lib/action'
import type { Staff } from '@/lib/auth/staff'
import { ChangeRole, changeRole, RemoveMember, removeMember } from '@/lib/partners/change-member'
import { InviteMember, inviteMember } from '@/lib/partners/invite-member'
import { RevokeInvitation, revokeInvitation } from '@/lib/partners/revoke-invitation'
import { partnerPath } from '../paths'

export const inviteAction = staffAction({ role: 'owner', input: InviteMember }, async (staff, input) => {
  const invited = await inviteMember(staff, input)
  refresh(staff)
  return invited
})

export const changeRoleAction = staffAction({ role: 'owner', input: ChangeRole }, async (staff, input) => {
  await changeRole(staff, input)
  refresh(staff)
  return { role: input.role }
})

export const removeMemberAction = staffAction(
  { role: 'owner', input: RemoveMember },
  async (staff, input) => {
    await removeMember(staff, input)
    refresh(staff)
  },
)

export const revokeInvitationAction = staffAction(
  { role: 'owner', input: RevokeInvitation },
  async (staff, input) => {
    await revokeInvitation(staff, input)
    refresh(staff)
  },
)

function refresh(staff: Staff): void {
  revalidatePath(`${partnerPath(staff.partnerSlug)}/members`)
}
