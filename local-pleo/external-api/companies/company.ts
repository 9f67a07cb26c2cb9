import { z } from '@hono/zod-openapi'
import { uuid } from '../schema.ts'

export const company = z
  .object({
    id: uuid,
    name: z.string(),
    address: z.object({
      addressLine1: z.string().nullable(),
      addressLine2: z.string().nullable(),
      country: z.string().nullable(),
      locality: z.string().nullable(),
      postalCode: z.string().nullable(),
      region: z.string().nullable(),
    }),
    organizationId: uuid.optional(),
    registrationNumber: z.string().optional(),
  })
  .openapi('Company')

export type Company = z.infer<typeof company>

export const companyJson = `json_build_object('id', id, 'name', name, 'address', address, 'organizationId', organisation_id,
  'registrationNumber', registration_number)`
