/** Where an answer holds what later requests need, by the variable that keeps it. */
type Kept = Record<string, string>

export type CollectionRequest = {
  operationId: string
  query?: Record<string, string>
  body?: unknown
  keep?: Kept
}

const companyId = '{{companyId}}'
const byCompany = { query: { company_id: companyId } }
const account = { name: 'Postage', archived: false, code: '6850' }
const taxCode = { companyId, name: 'Reduced 6 %', rate: 0.06, type: 'inclusive', archived: false, code: 'R6' }
const group = { archived: false, code: 'EVENT', name: 'Event' }
const dimension = { code: 'PLACE', name: 'Place', displayOrder: 1, visible: true }
const vendor = { companyId, name: 'Lighthouse Paper', defaultCurrency: 'EUR', externalId: 'v-100' }
const subscription = { endpointUrl: 'https://books.example/hooks', eventTypes: ['v1.export-job.created'] }

/** One request an operation, in the order in which a person would press them: what is made is used, then removed. */
export const collectionRequests: CollectionRequest[] = [
  { operationId: 'introspect' },
  { operationId: 'listCompanies', keep: { companyId: 'data.0.id' } },
  { operationId: 'getCompany' },
  { operationId: 'listEmployees', query: { companyId }, keep: { employeeId: 'data.0.id' } },
  { operationId: 'getEmployee' },

  {
    operationId: 'searchReceipts',
    ...byCompany,
    body: { includeDeleted: false },
    keep: { entryId: 'data.0.accountingEntryId', receiptId: 'data.0.id' },
  },
  { operationId: 'getAccountingEntry' },
  { operationId: 'listReceipts' },
  { operationId: 'getReceipt' },
  {
    operationId: 'enrichAccountingEntry',
    query: {
      amount: '1250',
      currency: 'EUR',
      card_last_four_digits: '{{cardLastFour}}',
      merchant_name: 'Corner',
      performed_at: '2026-11-20T10:00:00Z',
    },
    body: { receipts: ['iVBORw0KGgo='] },
  },
  {
    operationId: 'searchAccountingEntries',
    ...byCompany,
    body: {
      includeDeleted: false,
      exportStatus: ['NOT_EXPORTED'],
      reviewStatus: ['OK'],
      status: ['COMPLETED'],
    },
    keep: { exportableId: 'data.0.id' },
  },

  {
    operationId: 'createExportJob',
    body: { companyId, accountingEntryIds: ['{{exportableId}}'] },
    keep: { jobId: 'data.id' },
  },
  { operationId: 'listExportJobs', ...byCompany },
  { operationId: 'getExportJob' },
  { operationId: 'createExportJobEvent', body: { jobId: '{{jobId}}', event: 'started' } },
  { operationId: 'listExportItems', query: { job_id: '{{jobId}}' } },
  {
    operationId: 'updateExportJobItems',
    body: [{ accountingEntryId: '{{exportableId}}', status: 'successful', externalId: 'B-1' }],
  },
  { operationId: 'listExportJobItems' },
  {
    operationId: 'getExportJobItem',
    query: { company_id: companyId, accounting_entry_id: '{{exportableId}}' },
  },

  {
    operationId: 'createAccount',
    body: { ...account, companyId, externalId: 'a-100' },
    keep: { accountId: 'data.id' },
  },
  { operationId: 'createAccounts', body: { companyId, items: [{ ...account, externalId: 'a-101' }] } },
  { operationId: 'getAccount' },
  { operationId: 'updateAccount', body: { ...account, archived: true } },
  { operationId: 'searchAccounts', body: { companyId, archived: true } },
  { operationId: 'deleteAccount' },

  { operationId: 'createTaxCode', body: taxCode, keep: { taxCodeId: 'data.id' } },
  { operationId: 'getTaxCode' },
  { operationId: 'updateTaxCode', body: { ...taxCode, type: 'exclusive' } },
  { operationId: 'searchTaxCodes', ...byCompany, body: { archived: false } },
  {
    operationId: 'calculateTaxAmounts',
    body: {
      amountsByTaxCodeId: {
        '{{taxCodeId}}': [{ id: 'line-1', amount: { currency: 'EUR', minors: 10_600 } }],
      },
    },
  },
  { operationId: 'deleteTaxCode' },

  { operationId: 'createTagGroup', ...byCompany, body: group, keep: { groupId: 'data.id' } },
  { operationId: 'listTagGroups', ...byCompany },
  { operationId: 'getTagGroup' },
  { operationId: 'updateTagGroup', body: { ...group, name: 'Events' } },
  { operationId: 'createTagDimension', body: dimension, keep: { dimensionId: 'data.id' } },
  { operationId: 'listTagDimensions' },
  { operationId: 'getTagDimension' },
  { operationId: 'updateTagDimension', body: { ...dimension, visible: false } },
  { operationId: 'createTag', body: { archived: false, code: 'FAIR' }, keep: { tagId: 'data.id' } },
  { operationId: 'listTagsOfGroup' },
  { operationId: 'listTags', ...byCompany },
  { operationId: 'getTag' },
  { operationId: 'updateTag', body: { archived: false, code: 'FAIR', name: 'Trade fair' } },
  { operationId: 'createTagValue', body: { value: 'Hall 1' } },
  { operationId: 'listTagValues' },
  { operationId: 'getTagValue' },
  { operationId: 'updateTagValue', body: { value: 'Hall 2' } },
  { operationId: 'aggregateTagGroups', ...byCompany },
  { operationId: 'aggregateTags', ...byCompany, body: {} },
  { operationId: 'getTagGroupUsage' },
  { operationId: 'deleteTagValue' },
  { operationId: 'deleteTag' },
  { operationId: 'deleteTagDimension' },
  { operationId: 'deleteTagGroup' },

  { operationId: 'createVendor', body: vendor, keep: { vendorId: 'data.id' } },
  { operationId: 'getVendor' },
  { operationId: 'updateVendor', body: { ...vendor, state: 'DRAFT' } },
  { operationId: 'activateVendor', body: { externalId: 'v-100' } },
  { operationId: 'searchVendors', ...byCompany, body: { states: ['ACTIVE'] } },
  { operationId: 'archiveVendor' },

  { operationId: 'createSubscription', body: subscription, keep: { subscriptionId: 'data.id' } },
  { operationId: 'listSubscriptions' },
  { operationId: 'getSubscription' },
  { operationId: 'updateSubscription', body: { ...subscription, status: 'INACTIVE' } },
  { operationId: 'listSubscriptionActivities' },
  { operationId: 'getSubscriptionSecret' },
  { operationId: 'deleteSubscription' },

  { operationId: 'getInstallation' },
  { operationId: 'createInstallation', body: { metadata: { erp: 'Ledgerline' } } },
  { operationId: 'updateInstallation', body: { status: 'ERROR', errorCode: 'AUTH_ERROR' } },
  { operationId: 'activateInstallation' },
  { operationId: 'deleteInstallation' },
]
