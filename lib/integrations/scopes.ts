import type { Environment } from '@/generated/prisma/enums'

export type Scope = { name: string; words: string }

const SHARED: Scope[] = [
  { name: 'users:read', words: 'read employees’ names, e-mail addresses, phone numbers and job titles' },
  { name: 'companies:read', words: 'read your company’s name, address and registration number' },
  { name: 'export-jobs:read', words: 'see which expenses are queued for export' },
  { name: 'export-jobs:write', words: 'start exports and report what was booked' },
  { name: 'export-items:read', words: 'read the expenses and receipts of an export' },
  { name: 'accounting-entries:read', words: 'read expenses, their receipts and their review status' },
  { name: 'accounts:read', words: 'read the chart of accounts' },
  { name: 'accounts:write', words: 'add, change and remove accounts in the chart of accounts' },
  { name: 'tax-codes:read', words: 'read tax codes' },
  { name: 'tax-codes:write', words: 'add, change and remove tax codes' },
  { name: 'vendors:read', words: 'read vendors' },
  { name: 'vendors:write', words: 'add, change and archive vendors' },
]

// Staging and Production spell the tag scopes differently (docs/pleo 3).
const TAGS: Record<Environment, Scope[]> = {
  staging: [
    { name: 'tag-groups:read', words: 'read tags and tag groups' },
    { name: 'tag-groups:write', words: 'add, change and remove tags and tag groups' },
  ],
  production: [
    { name: 'tag-group:read', words: 'read tags and tag groups' },
    { name: 'tag-group:write', words: 'add, change and remove tags and tag groups' },
  ],
}

/** The scopes that Pleo documents for an environment (docs/pleo 3), with what each allows in a customer's words. */
export function documentedScopes(environment: Environment): Scope[] {
  return [...SHARED, ...TAGS[environment]]
}

/** What a scope allows, for the customer's page; a scope that nobody documented is named as it is. */
export function scopeInWords(name: string): string {
  const known = [...SHARED, ...TAGS.staging, ...TAGS.production].find((scope) => scope.name === name)
  return known?.words ?? `use the permission "${name}"`
}
