import { createRoute, z } from '@hono/zod-openapi'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { ApiError } from '../api-error.ts'
import { callerOf } from '../caller.ts'
import { pageOf, pageQuery } from '../paging/page-schema.ts'
import { readPage } from '../paging/read-page.ts'
import { requireScope } from '../require-scope.ts'
import { failures, json, security, uuid } from '../schema.ts'
import { type Company, company, companyJson } from './company.ts'

/** docs/pleo 6.2. */
export function listCompanies(api: Api, realm: Realm): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/companies',
    operationId: 'listCompanies',
    summary: 'List companies',
    tags: ['Companies'],
    security,
    middleware: requireScope('companies:read'),
    request: { query: z.object({ organization_id: uuid.optional(), ...pageQuery(['id', 'name']) }) },
    responses: { 200: json(pageOf(company), 'A page of companies'), ...failures },
  })
  api.openapi(route, async (c) => {
    const query = c.req.valid('query')
    const caller = await callerOf(realm, c)
    if (query.organization_id !== undefined && query.organization_id !== caller.organisationId) {
      throw new ApiError(403, 'FORBIDDEN', 'This credential does not reach that organisation.')
    }
    const listing = {
      from: 'companies',
      where: 'environment = $1 and id = any($2)',
      values: [realm.environment, caller.companyIds],
      select: companyJson,
      sortable: { id: { column: 'id', cast: 'uuid' }, name: { column: 'name', cast: 'text' } },
    }
    return c.json(await readPage<Company>(realm.pool, realm.settings, listing, query, c.req.url), 200)
  })
}
