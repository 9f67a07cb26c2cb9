import { createRoute, z } from '@hono/zod-openapi'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { callerOf, onlyOwnCompany } from '../caller.ts'
import { pageOf, pageQuery } from '../paging/page-schema.ts'
import { readPage } from '../paging/read-page.ts'
import { requireScope } from '../require-scope.ts'
import { failures, json, jsonBody, security, uuid } from '../schema.ts'
import { type Account, account, accountJson } from './account.ts'

const accountSearch = z
  .object({
    companyId: uuid,
    excludeIfAssignedToCategory: z.boolean().default(false),
    excludeIfAssignedToContraAccount: z.boolean().default(false),
    archived: z.boolean().optional(),
    codes: z.array(z.string()).optional(),
    code: z.string().optional(),
    externalId: z.string().optional(),
    ids: z.array(uuid).optional(),
    name: z.string().optional(),
  })
  .openapi('AccountSearch')

/** docs/pleo 6.6. */
export function searchAccounts(api: Api, realm: Realm): void {
  const route = createRoute({
    tags: ['Chart of accounts'],
    security,
    middleware: requireScope('accounts:read'),
    method: 'post',
    path: '/v1/chart-of-accounts/~search',
    operationId: 'searchAccounts',
    summary: 'Search accounts',
    request: { query: z.object(pageQuery(['id', 'name', 'code'])), body: jsonBody(accountSearch) },
    responses: { 200: json(pageOf(account), 'A page of accounts'), ...failures },
  })
  api.openapi(route, async (c) => {
    const body = c.req.valid('json')
    onlyOwnCompany(await callerOf(realm, c), body.companyId)
    const listing = {
      from: 'accounts',
      where: `environment = $1 and company_id = $2 and not ($3 and category is not null) and not ($4 and contra)
        and ($5::boolean is null or archived = $5) and ($6::text[] is null or code = any($6)) and ($7::text is null or external_id = $7)
        and ($8::uuid[] is null or id = any($8)) and ($9::text is null or name ilike '%' || $9 || '%')`,
      values: [
        realm.environment,
        body.companyId,
        body.excludeIfAssignedToCategory,
        body.excludeIfAssignedToContraAccount,
        body.archived ?? null,
        body.codes ?? (body.code ? [body.code] : null),
        body.externalId ?? null,
        body.ids ?? null,
        body.name ?? null,
      ],
      select: accountJson,
      sortable: {
        id: { column: 'id', cast: 'uuid' },
        name: { column: 'name', cast: 'text' },
        code: { column: 'code', cast: 'text', nullable: true },
      },
    }
    return c.json(
      await readPage<Account>(realm.pool, realm.settings, listing, c.req.valid('query'), c.req.url),
      200,
    )
  })
}
