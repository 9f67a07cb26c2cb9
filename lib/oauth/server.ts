import 'server-only'
import * as oauth from 'oauth4webapi'

/** What the protocol steps need to know of an authorisation server. Pleo publishes no discovery document. */
export type AuthorisationServer = {
  /** Only where the server is known to name itself; the documentation of Pleo's says nothing of `iss`. */
  issuer?: string | null
  authorizationEndpoint: string
  tokenEndpoint: string
  introspectionEndpoint: string
}

export type ClientAuthenticationMethod = 'client_secret_basic' | 'client_secret_post'

export type Client = { clientId: string; clientSecret: string; method: ClientAuthenticationMethod }

/** What `fetch` is. Handed in: the caller decides on deadlines, size limits and connections. */
export type Transport = typeof fetch

/** Both tokens of an answer. Opaque: never parsed. */
export type ReceivedTokens = {
  accessToken: string
  refreshToken: string
  /** Seconds, counted from before the request was sent. */
  expiresIn: number
  /** What was granted, where the server says so (RFC 6749, section 5.1). */
  scope: string[] | null
}

export function metadataOf(server: AuthorisationServer): oauth.AuthorizationServer {
  return {
    issuer: server.issuer ?? new URL(server.tokenEndpoint).origin,
    authorization_endpoint: server.authorizationEndpoint,
    token_endpoint: server.tokenEndpoint,
    introspection_endpoint: server.introspectionEndpoint,
  }
}

export function authenticationOf(client: Client): oauth.ClientAuth {
  return client.method === 'client_secret_post'
    ? oauth.ClientSecretPost(client.clientSecret)
    : basic(client.clientSecret)
}

/**
 * Id and secret as form values (RFC 6749, section 2.3.1), encoded as forms are: letters, digits and `*-._` stay as they
 * are. oauth4webapi's own escapes those too, and a server that does not decode would then refuse every UUID.
 */
export function basic(clientSecret: string): oauth.ClientAuth {
  return (_as, client, _body, headers) => {
    const pair = [client.client_id, clientSecret].map(asFormValue).join(':')
    headers.set('authorization', `Basic ${Buffer.from(pair).toString('base64')}`)
  }
}

function asFormValue(text: string): string {
  return new URLSearchParams({ v: text }).toString().slice('v='.length)
}

export function requestOptions(endpoint: string, transport: Transport, signal?: AbortSignal) {
  return {
    [oauth.customFetch]: transport,
    [oauth.allowInsecureRequests]: isLoopback(endpoint),
    ...(signal ? { signal } : {}),
  }
}

function isLoopback(address: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname)
}
