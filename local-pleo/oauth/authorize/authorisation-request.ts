import type { Client } from '../../clients/client.ts'
import { findClient } from '../../clients/find-client.ts'
import type { Realm } from '../../world.ts'
import { OAuthError } from '../oauth-error.ts'
import { parameterIsSentOnce } from '../rules/parameter-is-sent-once.ts'
import { pkceIsS256 } from '../rules/pkce-is-s256.ts'
import { redirectUriIsExact } from '../rules/redirect-uri-is-exact.ts'
import { responseTypeIsCode } from '../rules/response-type-is-code.ts'
import { scopeIsApproved } from '../rules/scope-is-approved.ts'
import { stateIsPresent } from '../rules/state-is-present.ts'

export type AuthorisationRequest = {
  client: Client
  redirectUri: string
  scopes: string[]
  state: string | undefined
  codeChallenge: string
  /** docs/pleo 2.2: preselects the company. */
  preselected: string | undefined
}

/** `page`: nobody may be redirected. `redirect`: the client is told by its own registered address. */
export type Refusal = { kind: 'page'; text: string } | { kind: 'redirect'; location: string }

/** RFC 6749 section 4.1.2.1: first what decides whether the redirect can be trusted, then everything else. */
export async function authorisationRequest(
  realm: Realm,
  query: URLSearchParams,
): Promise<AuthorisationRequest | Refusal> {
  const identity = ['client_id', 'redirect_uri'] as const
  if (identity.some((name) => query.getAll(name).length !== 1)) {
    return { kind: 'page', text: 'The address needs client_id and redirect_uri, each exactly once.' }
  }
  const client = await findClient(realm.pool, realm.environment, query.get('client_id') ?? '')
  if (!client)
    return { kind: 'page', text: 'The application that sent you is not registered in this environment.' }
  const redirectUri = query.get('redirect_uri') ?? undefined
  if (!redirectUriIsExact(client, redirectUri)) {
    return {
      kind: 'page',
      text: 'The redirect URI in the address is not one that this application has registered.',
    }
  }
  try {
    const parameters = parameterIsSentOnce(query)
    responseTypeIsCode(parameters)
    stateIsPresent(parameters, realm.settings.stateRequired)
    return {
      client,
      redirectUri,
      codeChallenge: pkceIsS256(parameters),
      scopes: scopeIsApproved(client, parameters.scope),
      state: parameters.state,
      preselected: parameters.urn_pleo_params_oauth_subject,
    }
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error
    const state = query.getAll('state').length === 1 ? query.get('state') : null
    return {
      kind: 'redirect',
      location: redirectWith(realm, redirectUri, {
        error: error.error,
        error_description: error.description,
        state,
      }),
    }
  }
}

/** RFC 6749 section 3.1.2: a query that the redirect URI already has MUST be retained. */
export function redirectWith(
  realm: Realm,
  redirectUri: string,
  answer: Record<string, string | null | undefined>,
): string {
  const url = new URL(redirectUri)
  const iss = realm.settings.sendIss ? realm.addresses[realm.environment].auth : null
  for (const [name, value] of Object.entries({ ...answer, iss })) {
    if (value !== null && value !== undefined && value !== '') url.searchParams.set(name, value)
  }
  return url.toString()
}
