import { z } from '@hono/zod-openapi'
import { iso } from '../iso.ts'
import { time, uuid } from '../schema.ts'

/** docs/pleo 6.9. DRAFT: made in Pleo, not yet in the ERP. */
export const vendorStates = ['DRAFT', 'ACTIVE', 'ARCHIVED'] as const

export const newVendor = z
  .object({
    companyId: uuid,
    name: z.string().min(1),
    defaultCurrency: z.string().length(3),
    code: z.string().optional(),
    externalId: z.string().optional(),
    country: z.string().length(2).optional(),
    registrationNumber: z.string().optional(),
    taxRegistrationNumber: z.string().optional(),
  })
  .openapi('VendorRequest')

export const vendorUpdate = newVendor
  .extend({ externalId: z.string(), state: z.enum(vendorStates) })
  .openapi('VendorUpdate')

export const vendor = newVendor
  .extend({
    id: uuid,
    state: z.enum(vendorStates),
    accountingSystem: z.string().optional(),
    createdAt: time.optional(),
    updatedAt: time.optional(),
  })
  .openapi('Vendor')

export type Vendor = z.infer<typeof vendor>

export const vendorJson = `json_strip_nulls(json_build_object('id', id, 'companyId', company_id, 'name', name, 'defaultCurrency', default_currency,
  'state', state, 'code', code, 'externalId', external_id, 'country', country, 'registrationNumber', registration_number,
  'taxRegistrationNumber', tax_registration_number, 'accountingSystem', accounting_system,
  'createdAt', ${iso('created_at')}, 'updatedAt', ${iso('updated_at')}))`
