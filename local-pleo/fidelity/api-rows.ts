import { access, type Row } from './row.ts'

const employees = 'external-api/employees/employees.test.ts'
const entries = 'external-api/accounting-entries/accounting-entries.test.ts'
const exports = 'external-api/exports/exports.test.ts'
const accounts = 'external-api/accounts/accounts.test.ts'
const taxCodes = 'external-api/tax-codes/tax-codes.test.ts'
const tags = 'external-api/tags/tags.test.ts'
const vendors = 'external-api/vendors/vendors.test.ts'
const subscriptions = 'external-api/subscriptions/subscriptions.test.ts'
const installations = 'external-api/installations/installations.test.ts'

const apiKeys = 'web/api-keys.test.ts'

export const apiRows: Row[] = [
  {
    section: '6.1',
    says: 'Cursor pages both ways, orders, nulls, `offset` and cursors exclude each other',
    tested: [
      `${employees}: pages forwards and back meet every employee once, by any order`,
      `${employees}: nulls come where the order says`,
      `${employees}: refuses ?%s`,
    ],
  },
  {
    section: '6.1',
    says: 'Cursors are opaque base32 and survive inserts',
    tested: [
      `${employees}: the page repeats what was asked`,
      'external-api/paging/paging-under-inserts.test.ts: 5,000 employees page by page',
    ],
  },
  {
    section: '6.1',
    says: '`limit` 20 by default, at most 100',
    tested: [`${employees}: refuses ?%s`],
    assumption: 'LOCAL_PLEO_DEFAULT_LIMIT, LOCAL_PLEO_MAX_LIMIT, row 14 of section 10',
  },
  {
    section: '6.1',
    says: '600 requests a minute, `Retry-After` in seconds',
    tested: [`${access}: more requests than a minute allows answer 429`],
    assumption: 'per client and subject, row 15 of section 10; LOCAL_PLEO_REQUESTS_PER_MINUTE',
  },
  {
    section: '6.1',
    says: 'Errors are `ExceptionInfo`',
    tested: [`${access}: an address that is not there answers 404 as ExceptionInfo`],
    assumption: 'types of 401, 403 and 429: row 13 of section 10',
  },
  {
    section: '6.1',
    says: 'A scope per route; a token of the other environment is refused',
    tested: [
      `${access}: a missing scope answers 403`,
      `${access}: a token of the other environment is refused`,
    ],
  },
  {
    section: '6.1',
    says: 'Basic with an API key, which partner integrations never get (6.15)',
    tested: [
      `${apiKeys}: a key opens what it was made for`,
      `${apiKeys}: an expired, a revoked, a foreign and an unknown key are refused`,
      `${apiKeys}: a member makes no key`,
    ],
    assumption: 'choice of expiry: 30 days, 90 days, a year',
  },
  {
    section: '6.2',
    says: 'Companies: list and get',
    tested: [
      'external-api/companies/companies.test.ts: a company token lists and gets exactly its company',
      'external-api/companies/companies.test.ts: organization_id filters and refuses a foreign one',
    ],
  },
  {
    section: '6.3',
    says: 'Employees: search and get',
    tested: [
      `${employees}: filters by e-mail and by code`,
      `${employees}: one employee, an unknown one and one of another company`,
    ],
  },
  {
    section: '6.4',
    says: 'Accounting entries: search with its filters, get',
    tested: [
      `${entries}: filters narrow by what they name`,
      `${entries}: one entry, and none of another company`,
    ],
  },
  {
    section: '6.4',
    says: 'Receipts: search, list, get, download for 24 hours',
    tested: [
      `${entries}: %s downloads without a token, for a day`,
      `${entries}: of one entry, one of them, and 404`,
      `${exports}: carry amounts in minor units`,
    ],
  },
  {
    section: '6.4',
    says: 'Enrich: uploaded, inbox, accepted, unresolved',
    tested: [
      'external-api/accounting-entries/enrich.test.ts: attached to the expense it belongs to, and it downloads',
      'external-api/accounting-entries/enrich.test.ts: no expense yet',
      'external-api/accounting-entries/enrich.test.ts: an unknown card, employee or tag is unresolved',
    ],
    assumption: 'which case is which answer',
  },
  {
    section: '6.4',
    says: '503 (retry); the deprecated core model',
    notBuilt: '503 can be injected as a fault; core is deprecated',
  },
  {
    section: '6.5',
    says: 'Export jobs: list, create (201, 400, 409), get',
    tested: [
      `${exports}: 201, and 409 while one is running`,
      `${exports}: 400 without a contra account`,
      `${exports}: is listed, claimed, reported and completed`,
    ],
  },
  {
    section: '6.5',
    says: 'Events: 202, 422 for an invalid move',
    tested: [`${exports}: any sequence of events and waiting follows the state machine`],
  },
  {
    section: '6.5',
    says: 'Items: report up to 100, 413, 422, errors by item',
    tested: [
      `${exports}: more than 100 items at once are refused`,
      `${exports}: a finished job takes no reports`,
      `${exports}: is listed, claimed, reported and completed`,
    ],
  },
  {
    section: '6.5',
    says: 'Export items with lines, tax, tags, contra account, files; only while the job runs',
    tested: [
      `${exports}: carry amounts in minor units`,
      `${exports}: vendor and bookkeeping come only when the job asks for them`,
      `${exports}: 400 when the contra account is missing`,
    ],
    assumption: '`bookkeeping.method`: row 21 of section 10',
  },
  {
    section: '6.5',
    says: '`POST /v3/export-job-items:search`',
    notBuilt: 'deprecated and not for outsiders',
  },
  {
    section: '6.6',
    says: 'Chart of accounts: create, batch, get, replace, delete, search',
    tested: [
      `${accounts}: created once`,
      `${accounts}: a batch keeps what is right`,
      `${accounts}: replaced, deleted when unused`,
      `${accounts}: search excludes what is assigned`,
    ],
  },
  { section: '6.6', says: 'The `/v1-beta/accounts` twin', notBuilt: 'the older twin' },
  {
    section: '6.7',
    says: 'Tax codes: create, get, replace, delete, search, calculate',
    tested: [
      `${taxCodes}: created, read, replaced, deleted`,
      `${taxCodes}: search`,
      `${taxCodes}: amounts are split by type and add up`,
    ],
    assumption: 'status codes: row 23 of section 10',
  },
  {
    section: '6.8',
    says: 'Tag groups, dimensions, tags, values, usage, aggregates',
    tested: [
      `${tags}: groups: listed with counts`,
      `${tags}: tags and their dimension values`,
      `${tags}: usage counts the entries`,
      `${tags}: text search looks in code and name`,
    ],
    assumption: 'status codes: row 23 of section 10; shape of usage and aggregates',
  },
  {
    section: '6.8',
    says: 'Both spellings of the tag scopes',
    tested: [`${tags}: either spelling of the scope opens the tags`],
    assumption: 'row 22 of section 10',
  },
  {
    section: '6.9',
    says: 'Vendors: create (201, 409), get, replace, activate, archive, search',
    tested: [
      `${vendors}: created once`,
      `${vendors}: activated, replaced, archived`,
      `${vendors}: search by what vendors have`,
    ],
    assumption: 'what makes a vendor the same',
  },
  { section: '6.9', says: 'CSV import jobs', notBuilt: "hidden in Pleo's documentation" },
  {
    section: '6.10',
    says: 'Subscriptions: create (200), list, get, replace, delete, activities, secret',
    tested: [`${subscriptions}: created with 200, listed, replaced, deleted`],
  },
  {
    section: '6.10',
    says: 'Deliveries signed as Standard Webhooks, for export jobs and vendors',
    tested: [
      `${subscriptions}: a delivery carries the resource and verifies with the secret`,
      `${subscriptions}: a queued export is told with its job`,
    ],
    assumption: 'HMAC-SHA256 over id.timestamp.body',
  },
  {
    section: '6.10',
    says: 'Retries: 5 attempts, growing pauses, 2xx is success',
    tested: [`${subscriptions}: a failed attempt is repeated with the same id`],
    assumption: 'row 16 of section 10; LOCAL_PLEO_WEBHOOK_ATTEMPTS, LOCAL_PLEO_WEBHOOK_BACKOFF_SECONDS',
  },
  {
    section: '6.12',
    says: 'Installations: get, put, delete, activate, as bare objects',
    tested: [
      `${installations}: a completed authorisation makes an ACTIVATED installation`,
      `${installations}: PUT changes status, metadata and error code`,
      `${installations}: DELETE answers 204`,
    ],
  },
  {
    section: '6.12',
    says: '`PUT /v1/installations/completions`, 502',
    notBuilt: 'deprecated; 502 can be injected as a fault',
  },
  {
    section: '6.13',
    says: '`GET /v1/introspect`',
    tested: [`${access}: introspect describes the credential`],
  },
  {
    section: '8',
    says: 'The export state machine, and expiry one hour after the last update with items abandoned',
    tested: [
      `${exports}: any sequence of events and waiting follows the state machine`,
      `${exports}: an hour after the last update it fails as job_expired`,
    ],
    assumption: 'pending to failed is allowed; LOCAL_PLEO_EXPORT_JOB_SECONDS',
  },
]
