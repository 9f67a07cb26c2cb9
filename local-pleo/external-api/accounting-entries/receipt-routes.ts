import { createRoute, z } from '@hono/zod-openapi'
import { receiptColumns, receiptTables, type StoredReceipt } from '../../receipts/find-receipts.ts'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { notFound } from '../api-error.ts'
import { callerOf } from '../caller.ts'
import { companyOrOrganisation } from '../company-or-organisation.ts'
import { pageOf, pageQuery } from '../paging/page-schema.ts'
import { readPage } from '../paging/read-page.ts'
import { requireScope } from '../require-scope.ts'
import { failures, json, jsonBody, missing, repeated, security, uuid } from '../schema.ts'
import { fileTypes, mimeTypes, receiptSources } from './enums.ts'
import { receipt, shownReceipt } from './receipt.ts'

const common = { tags: ['Receipts'], security, middleware: requireScope('accounting-entries:read') }
const fileType = z.enum(fileTypes).default('ORIGINAL')
const { offset: _noOffset, ...paging } = pageQuery(['createdAt', 'id', 'size'])
const sortable = {
  createdAt: { column: 'r.created_at', cast: 'timestamptz' },
  id: { column: 'r.id', cast: 'uuid' },
  size: { column: 'r.size_in_bytes', cast: 'int' },
}
const receiptSearch = z.object({
  includeDeleted: z.boolean().default(false),
  accountingEntryIds: z.array(uuid).max(100).optional(),
  employeeIds: z.array(uuid).max(100).optional(),
  fileType,
  mimeType: z.array(z.enum(mimeTypes)).optional(),
  source: z.array(z.enum(receiptSources)).optional(),
})
const select = `json_build_object('id', r.id)`

/** docs/pleo 6.4. */
export function receipts(api: Api, realm: Realm): void {
  const search = createRoute({
    ...common,
    method: 'post',
    path: '/v1/accounting-entries/receipts/~search',
    operationId: 'searchReceipts',
    summary: 'Search receipts',
    request: {
      query: z.object({ company_id: uuid.optional(), organization_id: uuid.optional(), ...paging }),
      body: jsonBody(receiptSearch),
    },
    responses: { 200: json(pageOf(receipt), 'A page of receipts'), ...failures },
  })
  api.openapi(search, async (c) => {
    const query = c.req.valid('query')
    const body = c.req.valid('json')
    const companyIds = companyOrOrganisation(await callerOf(realm, c), query)
    const where = `r.environment = $1 and e.company_id = any($2) and ($3 or r.deleted_at is null)
      and ($4::uuid[] is null or e.id = any($4)) and ($5::uuid[] is null or e.employee_id = any($5))
      and ($6::text[] is null or r.mime_type = any($6)) and ($7::text[] is null or r.source = any($7))`
    const values = [
      realm.environment,
      companyIds,
      body.includeDeleted,
      body.accountingEntryIds ?? null,
      body.employeeIds ?? null,
      body.mimeType ?? null,
      body.source ?? null,
    ]
    const listing = {
      from: receiptTables,
      where,
      values,
      select,
      sortable,
      position: 'r.position',
      defaultLimit: 10,
    }
    const page = await readPage<{ id: string }>(realm.pool, realm.settings, listing, query, c.req.url)
    const stored = await byIds(
      realm,
      page.data.map(({ id }) => id),
    )
    return c.json(
      { data: stored.map((one) => shownReceipt(realm, one, body.fileType)), pagination: page.pagination },
      200,
    )
  })

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/v1/accounting-entries/{entryId}/receipts',
    operationId: 'listReceipts',
    summary: 'List the receipts of an accounting entry',
    request: {
      params: z.object({ entryId: uuid }),
      query: z.object({ source: repeated(z.enum(receiptSources)), file_type: fileType }),
    },
    responses: { 200: json(z.object({ data: z.array(receipt) }), 'The receipts'), ...failures, ...missing },
  })
  api.openapi(list, async (c) => {
    const { source, file_type } = c.req.valid('query')
    const stored = await ofEntry(realm, c.req.valid('param').entryId, (await callerOf(realm, c)).companyIds)
    const shown = stored.filter((one) => !source || source.some((name) => name === one.source))
    return c.json({ data: shown.map((one) => shownReceipt(realm, one, file_type)) }, 200)
  })

  const get = createRoute({
    ...common,
    method: 'get',
    path: '/v1/accounting-entries/{entryId}/receipts/{receiptId}',
    operationId: 'getReceipt',
    summary: 'Get a receipt',
    request: {
      params: z.object({ entryId: uuid, receiptId: uuid }),
      query: z.object({ file_type: fileType }),
    },
    responses: { 200: json(z.object({ data: receipt }), 'The receipt'), ...failures, ...missing },
  })
  api.openapi(get, async (c) => {
    const { entryId, receiptId } = c.req.valid('param')
    const stored = await ofEntry(realm, entryId, (await callerOf(realm, c)).companyIds)
    const found = stored.find((one) => one.id === receiptId)
    if (!found) throw notFound('RECEIPT_NOT_FOUND', 'The receipt')
    return c.json({ data: shownReceipt(realm, found, c.req.valid('query').file_type) }, 200)
  })
}

async function byIds(realm: Realm, ids: string[]): Promise<StoredReceipt[]> {
  const { rows } = await realm.pool.query<StoredReceipt>(
    `select ${receiptColumns} from ${receiptTables} where r.environment = $1 and r.id = any($2)`,
    [realm.environment, ids],
  )
  return ids.flatMap((id) => rows.filter((row) => row.id === id))
}

async function ofEntry(realm: Realm, entryId: string, companyIds: string[]): Promise<StoredReceipt[]> {
  const entry = await realm.pool.query(
    'select 1 from accounting_entries where environment = $1 and id = $2 and company_id = any($3) and deleted_at is null',
    [realm.environment, entryId, companyIds],
  )
  if (entry.rowCount === 0) throw notFound('ACCOUNTING_ENTRY_NOT_FOUND', 'The accounting entry')
  const { rows } = await realm.pool.query<StoredReceipt>(
    `select ${receiptColumns} from ${receiptTables} where r.environment = $1 and r.accounting_entry_id = $2 and r.deleted_at is null order by r.position`,
    [realm.environment, entryId],
  )
  return rows
}
