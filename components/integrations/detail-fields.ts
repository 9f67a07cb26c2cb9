/** The words of the details form; also those of the list of what is missing. */
export const DETAIL_LABELS = {
  name: 'Name of the integration',
  companyName: 'Company',
  companyEmail: 'Company e-mail',
  erp: 'ERP or accounting system',
  useCase: 'Use case',
  intendedApiUsage: 'Intended API usage',
  level: 'Integration level',
  option: 'OAuth option',
  ownOAuthFlow: 'Who runs the authorisation flow',
  helpContact: 'Help contact',
  returnAddresses: 'Return addresses',
} as const

export type DetailName = keyof typeof DETAIL_LABELS

export const LEVELS = [
  { value: '1', label: 'Level 1 · Exports', hint: 'Expenses and attachments through the Export API.' },
  {
    value: '2',
    label: 'Level 2 · and tags',
    hint: 'Accounting dimensions synced into Pleo as tags. The least Pleo recommends.',
  },
  {
    value: '3',
    label: 'Level 3 · and accounts, tax codes',
    hint: 'The chart of accounts mapped to expense categories; tax codes synced separately.',
  },
  {
    value: '4',
    label: 'Level 4 · and vendors',
    hint: 'Vendors kept in step both ways, listening to v1.vendor.created. Recommended.',
  },
]

export const FLOWS = [
  {
    value: 'dashboard',
    label: 'This dashboard',
    hint: 'Customers authorise here; tokens are kept and refreshed here. The steps prove themselves.',
  },
  {
    value: 'own',
    label: 'Software of our own',
    hint: 'Your product has its own Connect button and token store. Nothing here can see it, so you attest those steps.',
  },
]

export const OPTIONS = [
  {
    value: 'A',
    label: 'Option A · own implementation',
    hint: 'The full OAuth 2.0 workflow, as it will run in Production.',
  },
  {
    value: 'B',
    label: 'Option B · Postman first',
    hint: 'Try authorisation and first calls in Staging with a generated Postman collection. Production still needs option A.',
  },
]
