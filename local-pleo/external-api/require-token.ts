import type { MiddlewareHandler } from 'hono'
import { isClientSecret } from '../clients/is-client-secret.ts'
import type { ListenerContext, ListenerEnv } from '../listener/context.ts'
import type { Realm } from '../world.ts'
import { ApiError } from './api-error.ts'
import { basicUser, bearer } from './identify-credential.ts'

/** docs/pleo 6.1, 6.14 and 9. One 401 for every cause; the cause itself goes to the request log only. */
export function requireToken(realm: Realm): MiddlewareHandler<ListenerEnv> {
  return async (c, next) => {
    const reason = await refusal(realm, c)
    if (reason) {
      c.set('reason', reason)
      throw new ApiError(401, 'UNAUTHORIZED', 'A valid access token of this environment is needed.', {
        'www-authenticate': reason === 'no_token' ? 'Bearer' : 'Bearer error="invalid_token"',
      })
    }
    const wait = realm.rateLimiter.take(`${realm.environment} ${c.get('clientId')} ${c.get('subject')}`)
    if (wait !== null) {
      c.set('reason', 'rate_limited')
      const message = `At most ${realm.settings.requestsPerMinute} requests a minute.`
      throw new ApiError(429, 'RATE_LIMITED', message, { 'retry-after': String(wait) })
    }
    await next()
  }
}

async function refusal(realm: Realm, c: ListenerContext): Promise<string | null> {
  const value = bearer(c) ?? basicUser(c)
  if (value === null) return c.req.header('authorization') ? 'neither_bearer_token_nor_api_key' : 'no_token'
  const token = c.get('credential')
  if (!token) return unknownCredential(realm, c, value)
  if (token.environment !== realm.environment) return 'token_of_the_other_environment'
  if (token.kind !== 'access_token' && token.kind !== 'api_key') return `${token.kind}_as_bearer`
  if (token.revokedAt) return `revoked: ${token.revokedReason}`
  if (token.expiresAt <= realm.clock.now()) return 'expired'
  return null
}

/** The pitfall both seed pages warn of. */
async function unknownCredential(realm: Realm, c: ListenerContext, value: string): Promise<string> {
  const owner = await isClientSecret(realm.pool, value)
  if (!owner) return 'unknown_token'
  c.set('clientId', owner.clientId)
  return 'client_secret_as_bearer'
}
