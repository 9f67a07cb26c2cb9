import type { Client } from '../../clients/client.ts'
import type { LedgerEntry } from '../../ledger/ledger-entry.ts'
import { OAuthError } from '../oauth-error.ts'

/** RFC 6749 section 4.1.3: issued to this client, in this environment, for this redirect URI. */
export function codeIsBound(
  code: LedgerEntry | null,
  client: Client,
  redirectUri: string | undefined,
): LedgerEntry {
  if (code?.kind !== 'code' || code.environment !== client.environment || code.clientId !== client.id) {
    throw new OAuthError('invalid_grant', 'the authorisation code is unknown')
  }
  if (redirectUri === undefined) throw new OAuthError('invalid_request', 'redirect_uri is missing')
  if (redirectUri !== code.redirectUri) {
    throw new OAuthError('invalid_grant', 'redirect_uri differs from the one of the authorisation request')
  }
  return code
}
