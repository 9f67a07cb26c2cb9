import { createRoute, z } from '@hono/zod-openapi'
import { apiKeyName } from '../../api-keys/api-key.ts'
import { findClient } from '../../clients/find-client.ts'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { callerOf } from '../caller.ts'
import { failures, json, security } from '../schema.ts'

const credential = z
  .object({
    authMethod: z.enum(['OAUTH2', 'API_KEY', 'NONE']),
    clientId: z.string(),
    scope: z.string(),
    applicationName: z.string().optional(),
    subjectURN: z.string().optional(),
  })
  .openapi('ExternalClient')

/** docs/pleo 6.13. Needs no scope: it describes the credential itself. */
export function introspect(api: Api, realm: Realm): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/introspect',
    operationId: 'introspect',
    summary: 'Describe the current credential',
    tags: ['Introspect'],
    security,
    responses: { 200: json(z.object({ data: credential }), 'The credential'), ...failures },
  })
  api.openapi(route, async (c) => {
    const caller = await callerOf(realm, c)
    const byKey = caller.kind === 'api_key'
    const name = byKey
      ? await apiKeyName(realm.pool, realm.environment, caller.clientId)
      : (await findClient(realm.pool, realm.environment, caller.clientId))?.name
    return c.json(
      {
        data: {
          authMethod: byKey ? ('API_KEY' as const) : ('OAUTH2' as const),
          clientId: caller.clientId,
          scope: caller.scopes.join(' '),
          ...(name && { applicationName: name }),
          subjectURN: caller.subject,
        },
      },
      200,
    )
  })
}
