import type { MemberRole } from '@/generated/prisma/enums'

export const ROLES: { value: MemberRole; label: string; hint: string }[] = [
  { value: 'owner', label: 'Owner', hint: 'Invite members, waive steps, open Production.' },
  { value: 'engineer', label: 'Engineer', hint: 'Change integrations, store credentials, make calls.' },
  { value: 'viewer', label: 'Viewer', hint: 'See everything, change nothing.' },
]

export const ROLE_WORD: Record<MemberRole, string> = {
  owner: 'Owner',
  engineer: 'Engineer',
  viewer: 'Viewer',
}
