import { findEntry } from '../../ledger/find-entry.ts'
import type { ListenerContext } from '../../listener/context.ts'
import type { Realm } from '../../world.ts'
import { OAuthError } from '../oauth-error.ts'
import { clientAuthenticatesOnce } from '../rules/client-authenticates-once.ts'
import { clientSecretMatches } from '../rules/client-secret-matches.ts'
import { formIsUrlencoded } from '../rules/form-is-urlencoded.ts'
import { parameterIsSentOnce } from '../rules/parameter-is-sent-once.ts'

/**
 * POST /oauth/token/introspect, RFC 7662 and docs/pleo 2.7. Section 2.2 of the RFC: whatever the client may not know
 * (unknown, foreign, expired, revoked) is answered alike, `{"active":false}`.
 */
export async function introspectRoute(realm: Realm, c: ListenerContext): Promise<Response> {
  formIsUrlencoded(c.req.header('content-type'))
  const form = parameterIsSentOnce(new URLSearchParams(await c.req.text()))
  const credentials = clientAuthenticatesOnce(c.req.header('authorization'), form)
  if (credentials.method !== 'client_secret_basic' && realm.settings.introspectionAuth === 'basic') {
    throw new OAuthError('invalid_client', 'introspection needs HTTP Basic client authentication')
  }
  const client = await clientSecretMatches(realm, credentials)
  if (form.token === undefined) throw new OAuthError('invalid_request', 'token is missing')
  const token = await findEntry(realm.pool, form.token)
  const known =
    token && token.kind !== 'code' && token.environment === realm.environment && token.clientId === client.id
  if (!known || token.revokedAt || token.spentAt || token.expiresAt <= realm.clock.now())
    return c.json({ active: false })
  return c.json({
    active: true,
    sub: token.subject.split(':').at(-1),
    exp: Math.floor(token.expiresAt.getTime() / 1000),
    iat: Math.floor(token.issuedAt.getTime() / 1000),
    client_id: client.id,
    aud: realm.addresses[realm.environment].api,
    iss: `pleo.${realm.environment}`,
    jti: token.id,
    token_type: token.kind === 'access_token' ? 'at+JWT' : 'rt+JWT',
    'urn:pleo:params:oauth:subject_urn': token.subject,
  })
}
