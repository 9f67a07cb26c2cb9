import 'server-only'
import type { AuthorisationServer } from '@/lib/oauth/server'

export type AuthorisationRequest = {
  clientId: string
  redirectUri: string
  scopes: readonly string[]
  state: string
  /** S256 of the verifier. */
  challenge: string
  /** URN of the company that Pleo should offer first. */
  subject?: string | undefined
}

/** Where the browser is sent (RFC 6749, section 4.1.1; RFC 7636, section 4.3). */
export function authorisationUrl(server: AuthorisationServer, request: AuthorisationRequest): string {
  const url = new URL(server.authorizationEndpoint)
  url.searchParams.set('response_type', 'code')
  url.searchParams.set('client_id', request.clientId)
  url.searchParams.set('redirect_uri', request.redirectUri)
  url.searchParams.set('scope', request.scopes.join(' '))
  url.searchParams.set('state', request.state)
  url.searchParams.set('code_challenge', request.challenge)
  url.searchParams.set('code_challenge_method', 'S256')
  if (request.subject) url.searchParams.set('urn_pleo_params_oauth_subject', request.subject)
  return url.href
}
