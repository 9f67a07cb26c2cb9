import { z } from '@hono/zod-openapi'
import { uuid } from '../schema.ts'

const text = z.string().max(255)

/** docs/pleo 6.6. */
export const accountBody = z.object({
  name: text.min(1),
  archived: z.boolean(),
  code: text.optional(),
  taxCodeExternalId: z.string().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
})

export const newAccount = accountBody.extend({ companyId: uuid, externalId: text.min(1) })

export type NewAccount = z.output<typeof newAccount>

export const account = newAccount.extend({ id: uuid }).openapi('Account')

export type Account = z.infer<typeof account>

export const accountJson = `json_strip_nulls(json_build_object('id', id, 'companyId', company_id, 'externalId', external_id,
  'name', name, 'archived', archived, 'code', code, 'taxCodeExternalId', tax_code_external_id, 'metadata', metadata))`
