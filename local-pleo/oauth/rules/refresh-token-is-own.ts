import type { Client } from '../../clients/client.ts'
import type { LedgerEntry } from '../../ledger/ledger-entry.ts'
import { OAuthError } from '../oauth-error.ts'

/** RFC 6749 section 6. A stranger's guess must not be able to kill the owner's authorisation, so nothing is revoked. */
export function refreshTokenIsOwn(token: LedgerEntry | null, client: Client): LedgerEntry {
  if (
    token?.kind !== 'refresh_token' ||
    token.environment !== client.environment ||
    token.clientId !== client.id
  ) {
    // The wording is what a client in production use looks for, docs/pleo 2.6.
    throw new OAuthError('invalid_grant', 'invalid_refresh_token')
  }
  return token
}
