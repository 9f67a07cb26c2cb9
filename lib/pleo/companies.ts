import 'server-only'
import { z } from 'zod'
import type { Result } from '@/lib/pleo/answer'
import { type PleoAccess, request } from '@/lib/pleo/request'
import { list, optional, single } from '@/lib/pleo/tolerant'

const address = z.looseObject({
  addressLine1: optional(z.string()),
  addressLine2: optional(z.string()),
  country: optional(z.string()),
  locality: optional(z.string()),
  postalCode: optional(z.string()),
  region: optional(z.string()),
})

const company = z.looseObject({
  id: z.string(),
  name: z.string(),
  address,
  organizationId: optional(z.string()),
  registrationNumber: optional(z.string()),
})

export type Company = z.output<typeof company>

/** `GET /v1/companies`, one page. Scope `companies:read` (docs/pleo 6.2). */
export async function companies(pleo: PleoAccess, limit = 10): Promise<Result<Company[]>> {
  const query = { limit: String(limit) }
  return list(
    await request(pleo, { operation: 'companies', method: 'GET', path: '/v1/companies', query }),
    company,
  )
}

/** `GET /v1/companies/{companyId}`. */
export async function companyById(pleo: PleoAccess, companyId: string): Promise<Result<Company>> {
  const path = `/v1/companies/${encodeURIComponent(companyId)}`
  return single(await request(pleo, { operation: 'company', method: 'GET', path }), company)
}
