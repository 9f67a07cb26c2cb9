import type { Queryable } from '../../database/queryable.ts'
import { issue } from '../../ledger/issue.ts'
import type { LedgerEntry } from '../../ledger/ledger-entry.ts'
import { keyed } from '../../secrets.ts'
import type { Realm } from '../../world.ts'
import { type TokenAnswer, tokenAnswer } from './token-answer.ts'

/**
 * Tokens are derived from what was spent for them with the environment's key. Only hashes are stored, and still the
 * same successor can be answered again within a grace period.
 */
export function derivePair(realm: Realm, spentValue: string) {
  const key = realm.keys[realm.environment]
  return { access: keyed(key, 'access_token', spentValue), refresh: keyed(key, 'refresh_token', spentValue) }
}

export async function issuePair(
  db: Queryable,
  realm: Realm,
  parent: LedgerEntry,
  spentValue: string,
  requestId: string,
  now: Date,
): Promise<TokenAnswer> {
  const pair = derivePair(realm, spentValue)
  const common = {
    environment: realm.environment,
    authorisationId: parent.authorisationId,
    clientId: parent.clientId,
    generation: parent.generation + 1,
    issuedAt: now,
    issuedBy: requestId,
  }
  const expiresAt = new Date(now.getTime() + realm.settings.accessTokenSeconds * 1000)
  const refreshUntil = new Date(now.getTime() + realm.settings.refreshTokenSeconds * 1000)
  await issue(db, pair.access, { ...common, kind: 'access_token', expiresAt })
  await issue(db, pair.refresh, { ...common, kind: 'refresh_token', expiresAt: refreshUntil })
  return tokenAnswer(realm, { ...pair, expiresAt, scopes: parent.scopes }, now)
}
