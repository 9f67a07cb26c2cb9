import type { Client } from '../../clients/client.ts'
import type { ListenerContext } from '../../listener/context.ts'
import type { Realm } from '../../world.ts'
import { OAuthError } from '../oauth-error.ts'
import { authMethodIsAccepted } from '../rules/auth-method-is-accepted.ts'
import { clientAuthenticatesOnce } from '../rules/client-authenticates-once.ts'
import { clientSecretMatches } from '../rules/client-secret-matches.ts'
import { formIsUrlencoded } from '../rules/form-is-urlencoded.ts'
import { parameterIsSentOnce } from '../rules/parameter-is-sent-once.ts'
import { exchangeCode } from './exchange-code.ts'
import { refresh } from './refresh.ts'
import type { TokenAnswer } from './token-answer.ts'

/** POST /oauth/token, docs/pleo 2.4. */
export async function tokenRoute(realm: Realm, c: ListenerContext): Promise<Response> {
  formIsUrlencoded(c.req.header('content-type'))
  const form = parameterIsSentOnce(new URLSearchParams(await c.req.text()))
  const credentials = clientAuthenticatesOnce(c.req.header('authorization'), form)
  const client = await clientSecretMatches(realm, credentials)
  authMethodIsAccepted(client, credentials)
  const answer = await byGrantType(realm, client, form, c.get('requestId'))
  if (answer instanceof OAuthError) throw answer
  return c.json(answer)
}

function byGrantType(
  realm: Realm,
  client: Client,
  form: Record<string, string>,
  requestId: string,
): Promise<TokenAnswer | OAuthError> {
  if (form.grant_type === 'authorization_code') return exchangeCode(realm, client, form, requestId)
  if (form.grant_type === 'refresh_token') return refresh(realm, client, form, requestId)
  if (form.grant_type === undefined) throw new OAuthError('invalid_request', 'grant_type is missing')
  throw new OAuthError('unsupported_grant_type', 'only authorization_code and refresh_token are offered')
}
