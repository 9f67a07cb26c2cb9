import { createRoute, z } from '@hono/zod-openapi'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { callerOf, onlyOwnCompany } from '../caller.ts'
import { pageOf, pageQuery } from '../paging/page-schema.ts'
import { readPage } from '../paging/read-page.ts'
import { requireScope } from '../require-scope.ts'
import { failures, json, security, uuid } from '../schema.ts'
import { type Employee, employee, employeeJson } from './employee.ts'

const sortable = {
  id: { column: 'id', cast: 'uuid' },
  email: { column: 'email', cast: 'text' },
  firstName: { column: 'first_name', cast: 'text' },
  lastName: { column: 'last_name', cast: 'text' },
  code: { column: 'code', cast: 'text', nullable: true },
}

/** docs/pleo 6.3. The query says `companyId` here, in camelCase, unlike everywhere else. */
export function listEmployees(api: Api, realm: Realm): void {
  const route = createRoute({
    method: 'get',
    path: '/v2/employees',
    operationId: 'listEmployees',
    summary: 'Search employees',
    tags: ['Employees'],
    security,
    middleware: requireScope('users:read'),
    request: {
      query: z.object({
        companyId: uuid.optional(),
        email: z.string().optional(),
        code: z.string().optional(),
        ...pageQuery(['id', 'email', 'firstName', 'lastName', 'code']),
      }),
    },
    responses: { 200: json(pageOf(employee), 'A page of employees'), ...failures },
  })
  api.openapi(route, async (c) => {
    const query = c.req.valid('query')
    const companyIds = onlyOwnCompany(await callerOf(realm, c), query.companyId)
    const listing = {
      from: 'employees',
      where:
        'environment = $1 and company_id = any($2) and ($3::text is null or email = $3) and ($4::text is null or code = $4)',
      values: [realm.environment, companyIds, query.email ?? null, query.code ?? null],
      select: employeeJson,
      sortable,
    }
    return c.json(await readPage<Employee>(realm.pool, realm.settings, listing, query, c.req.url), 200)
  })
}
