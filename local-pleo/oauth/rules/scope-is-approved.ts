import type { Client } from '../../clients/client.ts'
import { OAuthError } from '../oauth-error.ts'

/** RFC 6749 section 3.3; docs/pleo 2.2: only scopes approved at registration, and at least one. */
export function scopeIsApproved(client: Client, scope: string | undefined): string[] {
  const asked = [...new Set((scope ?? '').split(' ').filter((part) => part !== ''))]
  if (asked.length === 0) throw new OAuthError('invalid_scope', 'scope is missing')
  const refused = asked.filter((part) => !client.scopes.includes(part))
  if (refused.length > 0)
    throw new OAuthError('invalid_scope', 'a requested scope is not approved for this client')
  return asked
}
