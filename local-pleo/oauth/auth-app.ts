import { Hono } from 'hono'
import { isDataException } from '../database/is-data-exception.ts'
import { bodyLimit, plainTooLarge } from '../listener/body-limit.ts'
import type { ListenerEnv } from '../listener/context.ts'
import { onlyOwnHost, onlyOwnOrigin } from '../listener/only-own-host.ts'
import { recorded } from '../listener/recorded.ts'
import { pageHeaders } from '../pages/page-headers.ts'
import type { Realm } from '../world.ts'
import { authorizeRoutes } from './authorize/routes.ts'
import { identifyClient } from './identify-client.ts'
import { introspectRoute } from './introspect/route.ts'
import { OAuthError } from './oauth-error.ts'
import { tokenRoute } from './token/route.ts'

/** The authorisation server of one environment. What Pleo does not have is not here and answers 404. */
export function authApp(realm: Realm): Hono<ListenerEnv> {
  const address = realm.addresses[realm.environment].auth
  const app = new Hono<ListenerEnv>()
  app.use(onlyOwnHost(address))
  app.use(pageHeaders)
  app.use(bodyLimit(64 * 1024, plainTooLarge))
  app.use(recorded(realm, 'auth', identifyClient))
  app.use('/oauth/authorize/*', onlyOwnOrigin(address))
  authorizeRoutes(app, realm)
  app.post('/oauth/token', (c) => tokenRoute(realm, c))
  app.post('/oauth/token/introspect', (c) => introspectRoute(realm, c))
  app.notFound((c) => c.json({ error: 'not_found' }, 404))
  app.onError((error, c) => {
    if (isDataException(error)) return c.json({ error: 'invalid_request' }, 400)
    if (!(error instanceof OAuthError)) {
      console.error(error)
      return c.json({ error: 'server_error' }, 500)
    }
    c.set('reason', error.error)
    const body = { error: error.error, error_description: error.description }
    if (error.error !== 'invalid_client') return c.json(body, 400)
    c.header('www-authenticate', 'Basic realm="oauth"')
    return c.json(body, 401)
  })
  return app
}
