import { createRoute, z } from '@hono/zod-openapi'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { notFound } from '../api-error.ts'
import { callerOf } from '../caller.ts'
import { requireScope } from '../require-scope.ts'
import { failures, json, missing, security, uuid } from '../schema.ts'
import { type Company, company, companyJson } from './company.ts'

/** docs/pleo 6.2. */
export function getCompany(api: Api, realm: Realm): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/companies/{companyId}',
    operationId: 'getCompany',
    summary: 'Get a company',
    tags: ['Companies'],
    security,
    middleware: requireScope('companies:read'),
    request: { params: z.object({ companyId: uuid }) },
    responses: { 200: json(z.object({ data: company }), 'The company'), ...failures, ...missing },
  })
  api.openapi(route, async (c) => {
    const { companyId } = c.req.valid('param')
    const caller = await callerOf(realm, c)
    if (!caller.companyIds.includes(companyId)) throw notFound('COMPANY_NOT_FOUND', 'The company')
    const { rows } = await realm.pool.query<{ item: Company }>(
      `select ${companyJson} as item from companies where environment = $1 and id = $2`,
      [realm.environment, companyId],
    )
    if (!rows[0]) throw notFound('COMPANY_NOT_FOUND', 'The company')
    return c.json({ data: rows[0].item }, 200)
  })
}
