export const tabs = [
  { path: '/', label: 'Companies' },
  { path: '/people', label: 'People' },
  { path: '/expenses', label: 'Expenses' },
  { path: '/exports', label: 'Exports' },
  { path: '/integrations', label: 'Integrations' },
  { path: '/api-keys', label: 'API keys' },
] as const
