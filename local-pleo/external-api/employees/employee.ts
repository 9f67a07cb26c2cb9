import { z } from '@hono/zod-openapi'
import { uuid } from '../schema.ts'

export const employee = z
  .object({
    id: uuid,
    companyId: uuid,
    email: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    code: z.string().optional(),
    jobTitle: z.string().optional(),
    phone: z.string().optional(),
  })
  .openapi('Employee')

export type Employee = z.infer<typeof employee>

/** An optional member that has no value is left out, not sent as null. */
export const employeeJson = `json_strip_nulls(json_build_object('id', id, 'companyId', company_id, 'email', email,
  'firstName', first_name, 'lastName', last_name, 'code', code, 'jobTitle', job_title, 'phone', phone))`
