export type RoleName = 'owner' | 'engineer' | 'viewer'

export const ROLES: { value: RoleName; label: string; hint: string }[] = [
  { value: 'owner', label: 'Owner', hint: 'Invites members, waives steps, opens Production.' },
  { value: 'engineer', label: 'Engineer', hint: 'Changes integrations, stores credentials, makes calls.' },
  { value: 'viewer', label: 'Viewer', hint: 'Sees everything, changes nothing.' },
]

export const ROLE_WORD: Record<RoleName, string> = {
  owner: 'Owner',
  engineer: 'Engineer',
  viewer: 'Viewer',
}
