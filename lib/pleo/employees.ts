import 'server-only'
import { z } from 'zod'
import type { Result } from '@/lib/pleo/answer'
import { type PleoAccess, request } from '@/lib/pleo/request'
import { list, optional } from '@/lib/pleo/tolerant'

const employee = z.looseObject({
  id: z.string(),
  companyId: z.string(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  code: optional(z.string()),
  jobTitle: optional(z.string()),
  phone: optional(z.string()),
})

export type Employee = z.output<typeof employee>

/** `GET /v2/employees`, one page; `companyId` is camelCase in this query only. Scope `users:read` (docs/pleo 6.3). */
export async function employees(
  pleo: PleoAccess,
  { companyId, limit = 10 }: { companyId?: string; limit?: number } = {},
): Promise<Result<Employee[]>> {
  const query = { companyId, limit: String(limit) }
  return list(
    await request(pleo, { operation: 'employees', method: 'GET', path: '/v2/employees', query }),
    employee,
  )
}
