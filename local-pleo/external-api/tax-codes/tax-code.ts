import { z } from '@hono/zod-openapi'
import { iso } from '../iso.ts'
import { time, uuid } from '../schema.ts'

/** docs/pleo 6.7. */
export const taxCodeTypes = ['inclusive', 'exclusive', 'reverse'] as const

export const taxCodeBody = z
  .object({
    companyId: uuid,
    name: z.string().min(1),
    rate: z.number().min(0),
    type: z.enum(taxCodeTypes),
    archived: z.boolean(),
    code: z.string().optional(),
    ingoingTaxAccount: z.string().optional(),
    outgoingTaxAccount: z.string().optional(),
  })
  .openapi('TaxCodeRequest')

export const taxCode = taxCodeBody
  .extend({ id: uuid, createdAt: time, updatedAt: time, accountingIntegrationSystem: z.string().optional() })
  .openapi('TaxCode')

export type TaxCode = z.infer<typeof taxCode>

export const taxCodeJson = `json_strip_nulls(json_build_object('id', id, 'companyId', company_id, 'name', name, 'rate', rate, 'type', type,
  'archived', archived, 'code', code, 'ingoingTaxAccount', ingoing_tax_account, 'outgoingTaxAccount', outgoing_tax_account,
  'createdAt', ${iso('created_at')}, 'updatedAt', ${iso('updated_at')}))`
