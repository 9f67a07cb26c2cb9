import type { Client } from '../../clients/client.ts'
import { OAuthError } from '../oauth-error.ts'
import type { ClientCredentials } from './client-authenticates-once.ts'

/** docs/pleo 2.4: sources differ, so each client says which methods the token endpoint accepts from it. */
export function authMethodIsAccepted(client: Client, { method }: ClientCredentials): void {
  if (!client.tokenEndpointAuthMethods.includes(method)) {
    throw new OAuthError('invalid_client', `this client may not use ${method}`)
  }
}
