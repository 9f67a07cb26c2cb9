import { OpenAPIHono } from '@hono/zod-openapi'
import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { isDataException } from '../database/is-data-exception.ts'
import { bodyLimit } from '../listener/body-limit.ts'
import type { ListenerEnv } from '../listener/context.ts'
import { onlyOwnHost } from '../listener/only-own-host.ts'
import { recorded } from '../listener/recorded.ts'
import { browsePage } from '../pages/browse-page.ts'
import { pageHeaders } from '../pages/page-headers.ts'
import { download } from '../receipts/download.ts'
import type { Realm } from '../world.ts'
import type { Api } from './api.ts'
import { ApiError } from './api-error.ts'
import { routedPath } from './custom-verb.ts'
import { document } from './document.ts'
import { identifyCredential } from './identify-credential.ts'
import { requireToken } from './require-token.ts'
import { resources } from './resources.ts'

/** The External API of one environment. */
export function apiApp(realm: Realm): Hono<ListenerEnv> {
  const api: Api = new OpenAPIHono<ListenerEnv>({
    getPath: routedPath,
    defaultHook: (result) => {
      if (result.success) return
      const where = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
      throw new ApiError(400, 'BAD_REQUEST', where)
    },
  })
  api.use(onlyOwnHost(realm.addresses[realm.environment].api))
  api.use(recorded(realm, 'api', identifyCredential))
  api.use(bodyLimit(24 * 1024 * 1024, tooLarge))
  api.use('/', pageHeaders)
  api.use('/local-pleo.css', pageHeaders)
  const where = realm.environment === 'staging' ? 'Staging' : 'Production'
  api.get('/', (c) => c.html(browsePage({ title: 'External API', where, document: document(api, realm) })))
  api.get('/openapi.json', (c) => c.json(document(api, realm)))
  api.get('/receipt-files/:receiptId', (c) => download(realm, c))
  api.use(requireToken(realm))
  for (const resource of resources) resource(api, realm)
  api.notFound((c) => c.json({ type: 'NOT_FOUND', message: 'There is nothing at this address.' }, 404))
  api.onError((error, c) => {
    if (error instanceof ApiError) {
      return c.json({ type: error.type, message: error.message }, error.status, error.headers)
    }
    if (error instanceof HTTPException)
      return c.json({ type: 'BAD_REQUEST', message: error.message }, error.status)
    if (isDataException(error))
      return c.json({ type: 'BAD_REQUEST', message: 'A value cannot be stored as sent.' }, 400)
    console.error(error)
    return c.json({ type: 'INTERNAL_ERROR' }, 500)
  })
  return api
}

function tooLarge(): never {
  throw new ApiError(413, 'PAYLOAD_TOO_LARGE', 'The request is larger than 24 MB.')
}
