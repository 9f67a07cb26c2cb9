import type { Queryable } from '../../database/queryable.ts'
import { issue } from '../../ledger/issue.ts'
import type { LedgerEntry } from '../../ledger/ledger-entry.ts'
import { recordEvent } from '../../ledger/record-event.ts'
import { keyed } from '../../secrets.ts'
import type { Realm } from '../../world.ts'
import { type TokenAnswer, tokenAnswer } from './token-answer.ts'

/** Not Pleo's way; a client can be set to it to see whether an integration relies on rotation. */
export async function refreshWithoutRotation(
  db: Queryable,
  realm: Realm,
  token: LedgerEntry,
  value: string,
  requestId: string,
  now: Date,
): Promise<TokenAnswer> {
  const access = keyed(realm.keys[realm.environment], 'access_token', value, requestId)
  const expiresAt = new Date(now.getTime() + realm.settings.accessTokenSeconds * 1000)
  await recordEvent(db, token, 'repeated', requestId, now, 'non-rotating')
  await issue(db, access, {
    environment: realm.environment,
    kind: 'access_token',
    authorisationId: token.authorisationId,
    clientId: token.clientId,
    generation: token.generation,
    issuedAt: now,
    issuedBy: requestId,
    expiresAt,
  })
  return tokenAnswer(realm, { access, refresh: value, expiresAt, scopes: token.scopes }, now)
}
