/** The way from the access request to the first Production call, in order. */
export const STAGES = [
  { id: 'access', title: 'Access' },
  { id: 'client', title: 'Client' },
  { id: 'oauth', title: 'OAuth' },
  { id: 'first-call', title: 'First call' },
  { id: 'testing', title: 'Testing' },
  { id: 'requirements', title: 'Requirements' },
  { id: 'review', title: 'Review' },
  { id: 'production', title: 'Production' },
] as const

export type StageId = (typeof STAGES)[number]['id']
