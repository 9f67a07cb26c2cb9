import { createRoute, z } from '@hono/zod-openapi'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { notFound } from '../api-error.ts'
import { callerOf } from '../caller.ts'
import { requireScope } from '../require-scope.ts'
import { failures, json, missing, security, uuid } from '../schema.ts'
import { type Employee, employee, employeeJson } from './employee.ts'

/** docs/pleo 6.3. */
export function getEmployee(api: Api, realm: Realm): void {
  const route = createRoute({
    method: 'get',
    path: '/v2/employees/{employeeId}',
    operationId: 'getEmployee',
    summary: 'Get an employee',
    tags: ['Employees'],
    security,
    middleware: requireScope('users:read'),
    request: { params: z.object({ employeeId: uuid }) },
    responses: { 200: json(z.object({ data: employee }), 'The employee'), ...failures, ...missing },
  })
  api.openapi(route, async (c) => {
    const caller = await callerOf(realm, c)
    const { rows } = await realm.pool.query<{ item: Employee }>(
      `select ${employeeJson} as item from employees where environment = $1 and id = $2 and company_id = any($3)`,
      [realm.environment, c.req.valid('param').employeeId, caller.companyIds],
    )
    if (!rows[0]) throw notFound('EMPLOYEE_NOT_FOUND', 'The employee')
    return c.json({ data: rows[0].item }, 200)
  })
}
