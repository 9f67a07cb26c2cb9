import type { PoolClient } from 'pg'
import type { Client } from '../../clients/client.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { findEntry, lockEntry } from '../../ledger/find-entry.ts'
import type { LedgerEntry } from '../../ledger/ledger-entry.ts'
import { recordEvent } from '../../ledger/record-event.ts'
import { revokeAuthorisation, revokeEarlierTokens } from '../../ledger/revoke.ts'
import { spend } from '../../ledger/spend.ts'
import type { Realm } from '../../world.ts'
import { OAuthError } from '../oauth-error.ts'
import { refreshTokenIsOwn } from '../rules/refresh-token-is-own.ts'
import { scopeIsNotWidened } from '../rules/scope-is-not-widened.ts'
import { issuePair } from './issue-pair.ts'
import { refreshWithoutRotation } from './refresh-without-rotation.ts'
import { repeatWithinGrace } from './repeat-within-grace.ts'
import type { TokenAnswer } from './token-answer.ts'

/** RFC 6749 section 6 with the rotation of docs/pleo 2.5. A refusal is committed: what it revoked stays revoked. */
export async function refresh(
  realm: Realm,
  client: Client,
  form: Record<string, string>,
  requestId: string,
): Promise<TokenAnswer | OAuthError> {
  const value = form.refresh_token
  if (value === undefined) throw new OAuthError('invalid_request', 'refresh_token is missing')
  const rotation = client.rotation ?? realm.settings.rotation
  return inTransaction(realm.pool, async (db) => {
    const found = refreshTokenIsOwn(await findEntry(db, value), client)
    scopeIsNotWidened(found.scopes, form.scope)
    const token = await lockEntry(db, found)
    const now = realm.clock.now()
    if (token.revokedAt && !token.spentAt) return refuse(db, token, requestId, now, 'revoked')
    if (token.spentAt) {
      const repeated =
        rotation === 'grace' && (await repeatWithinGrace(db, realm, client, token, value, requestId, now))
      return repeated || kill(db, token, requestId, now, 'refresh_token_reused')
    }
    if (token.expiresAt <= now) return kill(db, token, requestId, now, 'refresh_token_expired')
    if (rotation === 'non-rotating') return refreshWithoutRotation(db, realm, token, value, requestId, now)
    await spend(db, token, requestId, now)
    const why = { reason: 'rotated', requestId, at: now }
    await revokeEarlierTokens(db, token.authorisationId, token.generation + 1, why)
    return issuePair(db, realm, token, value, requestId, now)
  })
}

/** docs/pleo 2.5, replay: an expired token invalidates all of that authorisation; a reused one is treated alike. */
async function kill(db: PoolClient, token: LedgerEntry, requestId: string, at: Date, reason: string) {
  await recordEvent(db, token, 'replayed', requestId, at, reason)
  await revokeAuthorisation(db, token.authorisationId, { reason, requestId, at })
  return new OAuthError('invalid_grant', 'invalid_refresh_token')
}

async function refuse(db: PoolClient, token: LedgerEntry, requestId: string, at: Date, reason: string) {
  await recordEvent(db, token, 'refused', requestId, at, reason)
  return new OAuthError('invalid_grant', 'invalid_refresh_token')
}
