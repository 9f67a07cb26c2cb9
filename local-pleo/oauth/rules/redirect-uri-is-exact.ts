import type { Client } from '../../clients/client.ts'

/** RFC 6749 section 3.1.2.3, RFC 9700 section 2.1: simple string comparison, no prefix, no port leniency. */
export function redirectUriIsExact(client: Client, redirectUri: string | undefined): redirectUri is string {
  return redirectUri !== undefined && client.redirectUris.includes(redirectUri)
}
