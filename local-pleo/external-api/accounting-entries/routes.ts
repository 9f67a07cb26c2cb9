import { createRoute, z } from '@hono/zod-openapi'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { notFound } from '../api-error.ts'
import { callerOf } from '../caller.ts'
import { companyOrOrganisation } from '../company-or-organisation.ts'
import { pageOf, pageQuery } from '../paging/page-schema.ts'
import { readPage } from '../paging/read-page.ts'
import { requireScope } from '../require-scope.ts'
import { failures, json, jsonBody, missing, security, uuid } from '../schema.ts'
import { type Entry, entry, entryJson, entryTables } from './entry.ts'
import { entryConditions, entrySearch } from './entry-search.ts'

const { offset: _noOffset, ...paging } = pageQuery(['settledAt', 'performedAt', 'id', 'bookkeepingDate'])
const common = { tags: ['Accounting entries'], security, middleware: requireScope('accounting-entries:read') }

const sortable = {
  id: { column: 'e.id', cast: 'uuid' },
  settledAt: { column: 'e.settled_at', cast: 'timestamptz', nullable: true },
  performedAt: { column: 'e.performed_at', cast: 'timestamptz' },
  bookkeepingDate: { column: 'e.bookkeeping_date', cast: 'timestamptz', nullable: true },
}

/** docs/pleo 6.4. No offset here. */
export function accountingEntries(api: Api, realm: Realm): void {
  const search = createRoute({
    ...common,
    method: 'post',
    path: '/v1/accounting-entries/~search',
    operationId: 'searchAccountingEntries',
    summary: 'Search accounting entries',
    request: {
      query: z.object({ company_id: uuid.optional(), organization_id: uuid.optional(), ...paging }),
      body: jsonBody(entrySearch),
    },
    responses: { 200: json(pageOf(entry), 'A page of accounting entries'), ...failures },
  })
  api.openapi(search, async (c) => {
    const query = c.req.valid('query')
    const companyIds = companyOrOrganisation(await callerOf(realm, c), query)
    const values: unknown[] = [realm.environment, companyIds]
    const where = `e.environment = $1 and e.company_id = any($2) and ${entryConditions(c.req.valid('json'), values)}`
    const listing = { from: entryTables, where, values, select: entryJson, sortable }
    return c.json(await readPage<Entry>(realm.pool, realm.settings, listing, query, c.req.url), 200)
  })

  const get = createRoute({
    ...common,
    method: 'get',
    path: '/v1/accounting-entries/{entryId}',
    operationId: 'getAccountingEntry',
    summary: 'Get an accounting entry',
    request: {
      params: z.object({ entryId: uuid }),
      query: z.object({ include_deleted: z.enum(['true', 'false']).optional() }),
    },
    responses: { 200: json(z.object({ data: entry }), 'The accounting entry'), ...failures, ...missing },
  })
  api.openapi(get, async (c) => {
    const caller = await callerOf(realm, c)
    const { rows } = await realm.pool.query<{ item: Entry }>(
      `select ${entryJson} as item from ${entryTables} where e.environment = $1 and e.id = $2 and e.company_id = any($3)
       and ($4 or e.deleted_at is null)`,
      [
        realm.environment,
        c.req.valid('param').entryId,
        caller.companyIds,
        c.req.valid('query').include_deleted === 'true',
      ],
    )
    if (!rows[0]) throw notFound('ACCOUNTING_ENTRY_NOT_FOUND', 'The accounting entry')
    return c.json({ data: rows[0].item }, 200)
  })
}
