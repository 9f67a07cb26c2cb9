import { OAuthError } from '../oauth-error.ts'

export type ClientCredentials = {
  method: 'client_secret_basic' | 'client_secret_post'
  id: string
  secret: string
}

/**
 * RFC 6749 section 2.3: a client MUST NOT use more than one method in a request. Section 2.3.1: for Basic, id and
 * secret are form-urlencoded before they are joined.
 */
export function clientAuthenticatesOnce(
  authorization: string | undefined,
  form: Record<string, string>,
): ClientCredentials {
  const basic = readBasic(authorization)
  if (basic && form.client_secret !== undefined) {
    throw new OAuthError('invalid_request', 'the client authenticates in two ways at once')
  }
  if (basic) {
    if (form.client_id !== undefined && form.client_id !== basic.id) {
      throw new OAuthError('invalid_request', 'client_id differs from the authenticated client')
    }
    return basic
  }
  if (form.client_id === undefined || form.client_secret === undefined) {
    throw new OAuthError('invalid_client', 'client authentication is missing')
  }
  return { method: 'client_secret_post', id: form.client_id, secret: form.client_secret }
}

function readBasic(authorization: string | undefined): ClientCredentials | null {
  if (authorization === undefined) return null
  const encoded = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(authorization)?.[1]
  const joined = encoded === undefined ? '' : Buffer.from(encoded, 'base64').toString('utf8')
  const colon = joined.indexOf(':')
  if (colon < 1) throw new OAuthError('invalid_client', 'the Authorization header is not HTTP Basic')
  return {
    method: 'client_secret_basic',
    id: formDecode(joined.slice(0, colon)),
    secret: formDecode(joined.slice(colon + 1)),
  }
}

function formDecode(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '))
  } catch {
    throw new OAuthError('invalid_client', 'client id and secret must be form-urlencoded in HTTP Basic')
  }
}
