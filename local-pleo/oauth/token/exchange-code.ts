import type { Client } from '../../clients/client.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { findEntry, lockEntry } from '../../ledger/find-entry.ts'
import { recordEvent } from '../../ledger/record-event.ts'
import { revokeAuthorisation } from '../../ledger/revoke.ts'
import { spend } from '../../ledger/spend.ts'
import type { Realm } from '../../world.ts'
import { OAuthError } from '../oauth-error.ts'
import { codeIsBound } from '../rules/code-is-bound.ts'
import { verifierMatchesChallenge } from '../rules/verifier-matches-challenge.ts'
import { installationIsMade } from './installation-is-made.ts'
import { issuePair } from './issue-pair.ts'
import { replaceOtherGrants } from './replace-other-grants.ts'
import type { TokenAnswer } from './token-answer.ts'

/** RFC 6749 section 4.1.3. A refusal is committed as well: what it revoked stays revoked. */
export async function exchangeCode(
  realm: Realm,
  client: Client,
  form: Record<string, string>,
  requestId: string,
): Promise<TokenAnswer | OAuthError> {
  const value = form.code
  if (value === undefined) throw new OAuthError('invalid_request', 'code is missing')
  return inTransaction(realm.pool, async (db) => {
    const found = codeIsBound(await findEntry(db, value), client, form.redirect_uri)
    const code = await lockEntry(db, found)
    const now = realm.clock.now()
    if (code.spentAt) {
      // RFC 6749 section 4.1.2: a code used twice SHOULD revoke what the first use gave.
      await recordEvent(db, code, 'replayed', requestId, now)
      await revokeAuthorisation(db, code.authorisationId, { reason: 'code_reused', requestId, at: now })
      return new OAuthError('invalid_grant', 'the authorisation code was used before')
    }
    if (code.revokedAt) return new OAuthError('invalid_grant', 'the authorisation code is revoked')
    if (code.expiresAt <= now) {
      await recordEvent(db, code, 'refused', requestId, now, 'expired')
      return new OAuthError('invalid_grant', 'the authorisation code is expired')
    }
    verifierMatchesChallenge(form.code_verifier, code.codeChallenge ?? '')
    await spend(db, code, requestId, now)
    if (!realm.settings.grantsSideBySide) await replaceOtherGrants(db, code, requestId, now)
    await installationIsMade(db, client, code.subject, now)
    return issuePair(db, realm, code, value, requestId, now)
  })
}
