export const tabs = [
  { path: '/', label: 'Companies' },
  { path: '/people', label: 'People' },
  { path: '/integrations', label: 'Integrations' },
] as const
