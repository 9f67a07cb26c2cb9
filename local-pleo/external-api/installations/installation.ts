import { z } from '@hono/zod-openapi'
import type { Queryable } from '../../database/queryable.ts'
import { notFound } from '../api-error.ts'
import type { Caller } from '../caller.ts'
import { onlyOwnCompany } from '../caller.ts'
import { time, uuid } from '../schema.ts'

export const installationStatus = z.enum([
  'AUTHORIZED',
  'PENDING_INTEGRATION',
  'ACTIVATED',
  'INACTIVE',
  'ERROR',
])
export const installationError = z.enum(['NOT_ENTITLED', 'AUTH_ERROR'])

export const installation = z
  .object({
    id: uuid,
    applicationId: uuid,
    resource: z.string(),
    status: installationStatus,
    metadata: z.record(z.string(), z.unknown()),
    createdAt: time,
    updatedAt: time,
    errorCode: installationError.optional(),
  })
  .openapi('Installation')

export type Installation = z.infer<typeof installation>

type Row = Omit<Installation, 'createdAt' | 'updatedAt' | 'errorCode'> & {
  createdAt: Date
  updatedAt: Date
  errorCode: Installation['errorCode'] | null
}

const installationColumns = `id, client_id as "applicationId", subject as "resource", status, metadata,
  created_at as "createdAt", updated_at as "updatedAt", error_code as "errorCode"`

function shown({ errorCode, createdAt, updatedAt, ...row }: Row): Installation {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    ...(errorCode && { errorCode }),
  }
}

/** "me" is the credential; `company_id` may only repeat what the token already says. */
export async function findOwn(
  db: Queryable,
  environment: string,
  caller: Caller,
  companyId?: string,
): Promise<Installation> {
  onlyOwnCompany(caller, companyId)
  const { rows } = await db.query<Row>(
    `select ${installationColumns} from installations where environment = $1 and client_id = $2 and subject = $3`,
    [environment, caller.clientId, caller.subject],
  )
  if (!rows[0]) throw notFound('INSTALLATION_NOT_FOUND', 'The installation')
  return shown(rows[0])
}
