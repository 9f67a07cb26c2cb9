import { needed, resource } from '@/lib/pleo/endpoints/endpoint'
import { EXAMPLE_ID } from '@/lib/pleo/endpoints/endpoint-example'

const read = ['export-jobs:read']
const write = ['export-jobs:write']

/** docs/pleo 6.4 and 6.5. */
export const expenses = [
  ...resource(
    {
      resource: 'Accounting entries',
      docs: '/reference/accounting-entries/v1/search-accounting-entries',
      scopes: ['accounting-entries:read'],
    },
    [
      {
        id: 'entries.search',
        title: 'Search accounting entries',
        method: 'POST',
        path: '/v1/accounting-entries:search',
        query: [{ name: 'company_id', about: 'This or organization_id is required' }],
        paged: true,
        body: { includeDeleted: false },
      },
      {
        id: 'entries.get',
        title: 'Get an accounting entry',
        method: 'GET',
        path: '/v1/accounting-entries/{accountingEntryId}',
        query: [{ name: 'include_deleted', about: 'true or false' }],
      },
      {
        id: 'entries.core-search',
        title: 'Search core entries (deprecated)',
        method: 'POST',
        path: '/v1/accounting-entries/core:search',
        paged: true,
        body: { includeDeleted: false },
      },
      {
        id: 'entries.core-get',
        title: 'Get a core entry (older model)',
        method: 'GET',
        path: '/v1/accounting-entries/{accountingEntryId}/core',
      },
      {
        id: 'receipts.search',
        title: 'Search receipts',
        method: 'POST',
        path: '/v1/accounting-entries/receipts:search',
        query: [{ name: 'company_id', about: 'Company whose receipts are searched' }],
        paged: true,
        body: { includeDeleted: false },
      },
      {
        id: 'receipts.list',
        title: 'Receipts of an accounting entry',
        method: 'GET',
        path: '/v1/accounting-entries/{accountingEntryId}/receipts',
        query: [{ name: 'file_type', about: 'ORIGINAL, THUMBNAIL, PREVIEW or EMBED' }],
      },
      {
        id: 'receipts.get',
        title: 'Get a receipt (its address works for 24 hours)',
        method: 'GET',
        path: '/v1/accounting-entries/{accountingEntryId}/receipts/{receiptId}',
        query: [{ name: 'file_type', about: 'ORIGINAL, THUMBNAIL, PREVIEW or EMBED' }],
      },
      {
        id: 'entries.enrich',
        title: 'Attach receipts to an expense',
        method: 'POST',
        path: '/v2/accounting-entries:enrich',
        scopes: [],
        query: [
          needed('amount', 'In minor units'),
          needed('currency', 'ISO 4217'),
          needed('card_last_four_digits', 'Of the card that paid'),
          needed('merchant_name', 'As on the statement'),
          { name: 'performed_at', about: 'This or settled_at is required' },
        ],
        body: { receipts: ['<base64>'] },
      },
    ],
  ),
  ...resource({ resource: 'Export', docs: '/reference/export-api-scopes' }, [
    {
      id: 'export-jobs.list',
      title: 'Search export jobs',
      method: 'GET',
      path: '/v3/export-jobs',
      scopes: read,
      query: [
        { name: 'company_id', about: 'Company whose jobs are searched' },
        { name: 'statuses', about: 'pending, in_progress, failed, completed, completed_with_errors' },
      ],
      paged: true,
    },
    {
      id: 'export-jobs.create',
      title: 'Create an export job',
      method: 'POST',
      path: '/v3/export-jobs',
      scopes: write,
      body: { companyId: EXAMPLE_ID, accountingEntryIds: [EXAMPLE_ID] },
    },
    {
      id: 'export-jobs.get',
      title: 'Get an export job',
      method: 'GET',
      path: '/v3/export-jobs/{jobId}',
      scopes: read,
    },
    {
      id: 'export-job-events.create',
      title: 'Start, complete or fail an export job',
      method: 'POST',
      path: '/v3/export-job-events',
      scopes: write,
      body: { jobId: EXAMPLE_ID, event: 'started' },
    },
    {
      id: 'export-job-items.list',
      title: 'Items of an export job',
      method: 'GET',
      path: '/v3/export-jobs/{jobId}/items',
      scopes: read,
      query: [{ name: 'status', about: 'pending, in_progress, failed, successful or abandoned' }],
      paged: true,
    },
    {
      id: 'export-job-items.update',
      title: 'Report items of an export job (at most 100)',
      method: 'PUT',
      path: '/v3/export-jobs/{jobId}/items',
      scopes: write,
      body: [{ accountingEntryId: EXAMPLE_ID, status: 'successful', externalId: 'invoice-1' }],
    },
    {
      id: 'export-items.list',
      title: 'What is to be booked',
      method: 'GET',
      path: '/v3/export-items',
      scopes: ['export-items:read'],
      query: [needed('job_id', 'A pending or running job')],
      paged: true,
    },
    {
      id: 'export-job-items.find',
      title: 'Export state of an entry',
      method: 'GET',
      path: '/v3/export-job-items',
      scopes: read,
      query: [needed('company_id', 'Its company'), needed('accounting_entry_id', 'The entry')],
    },
  ]),
]
