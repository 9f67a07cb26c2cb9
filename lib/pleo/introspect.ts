import 'server-only'
import { z } from 'zod'
import type { Result } from '@/lib/pleo/answer'
import { type PleoAccess, request } from '@/lib/pleo/request'
import { oneOf, optional, single } from '@/lib/pleo/tolerant'

const credential = z.looseObject({
  authMethod: oneOf(['OAUTH2', 'API_KEY', 'NONE']),
  clientId: z.string(),
  scope: z.string(),
  applicationName: optional(z.string()),
  subjectURN: optional(z.string()),
})

export type Credential = z.output<typeof credential>

/** `GET /v1/introspect`: which client, resource and scopes the token stands for (docs/pleo 6.13). */
export async function introspect(pleo: PleoAccess): Promise<Result<Credential>> {
  return single(
    await request(pleo, { operation: 'introspect', method: 'GET', path: '/v1/introspect' }),
    credential,
  )
}
