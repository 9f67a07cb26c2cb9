/** docs/pleo 3, said to the person who decides. A scope not listed there is shown by its name. */
const words: Record<string, string> = {
  'export-jobs:read': 'See export jobs and their items',
  'export-jobs:write': 'Start export jobs and report how they went',
  'export-items:read': 'Read the expenses in an export, with receipts',
  'accounts:read': 'See the chart of accounts',
  'accounts:write': 'Change the chart of accounts',
  'vendors:read': 'See vendors',
  'vendors:write': 'Add, change and archive vendors',
  'users:read': 'See employees: names, e-mail addresses, phone numbers',
  'users:write': 'Change employees',
  'companies:read': 'See company names and addresses',
  'tag-groups:read': 'See tags',
  'tag-groups:write': 'Change tags',
  'tag-group:read': 'See tags',
  'tag-group:write': 'Change tags',
  'tax-codes:read': 'See tax codes',
  'tax-codes:write': 'Change tax codes',
  'accounting-entries:read': 'Read expenses and receipts',
  'test:test': 'Try out the connection, without access to any data',
}

/** Every scope that the reference names, to choose from. */
export const scopesInWords = Object.keys(words)

export function scopeInWords(scope: string): string {
  return words[scope] ?? `Use the permission ${scope}`
}
