import 'server-only'
import { z } from 'zod'
import type { Answer, Result } from '@/lib/pleo/answer'
import { type PleoAccess, request } from '@/lib/pleo/request'
import { bare, oneOf, optional } from '@/lib/pleo/tolerant'

const path = '/v1/installations/me'

const installation = z.looseObject({
  id: z.string(),
  applicationId: z.string(),
  resource: z.string(),
  status: oneOf(['AUTHORIZED', 'PENDING_INTEGRATION', 'ACTIVATED', 'INACTIVE', 'ERROR']),
  metadata: optional(z.unknown()),
  createdAt: z.string(),
  updatedAt: z.string(),
  errorCode: optional(oneOf(['NOT_ENTITLED', 'AUTH_ERROR'])),
})

export type Installation = z.output<typeof installation>

/** `GET /v1/installations/me`, a bare object (docs/pleo 6.12). */
export async function currentInstallation(pleo: PleoAccess): Promise<Result<Installation>> {
  return bare(await request(pleo, { operation: 'installation', method: 'GET', path }), installation)
}

/** `DELETE /v1/installations/me`: 204 removes the installation and revokes the client's tokens for that company. */
export async function removeInstallation(pleo: PleoAccess): Promise<Answer> {
  return request(pleo, { operation: 'installation.remove', method: 'DELETE', path })
}
