import type { Client } from '../../clients/client.ts'
import type { Queryable } from '../../database/queryable.ts'
import { findEntry } from '../../ledger/find-entry.ts'
import type { LedgerEntry } from '../../ledger/ledger-entry.ts'
import { recordEvent } from '../../ledger/record-event.ts'
import type { Realm } from '../../world.ts'
import { derivePair } from './issue-pair.ts'
import { type TokenAnswer, tokenAnswer } from './token-answer.ts'

/** Only the immediately previous token, for N seconds, with the same successor; null when that is not the case. */
export async function repeatWithinGrace(
  db: Queryable,
  realm: Realm,
  client: Client,
  token: LedgerEntry,
  value: string,
  requestId: string,
  now: Date,
): Promise<TokenAnswer | null> {
  const graceMs = (client.graceSeconds ?? realm.settings.graceSeconds) * 1000
  if (!token.spentAt || now.getTime() - token.spentAt.getTime() > graceMs) return null
  const pair = derivePair(realm, value)
  const access = await findEntry(db, pair.access)
  const refresh = await findEntry(db, pair.refresh)
  const successorLives = refresh && !refresh.spentAt && !refresh.revokedAt
  if (!successorLives || !access || access.revokedAt) return null
  await recordEvent(db, token, 'repeated', requestId, now)
  return tokenAnswer(realm, { ...pair, expiresAt: access.expiresAt, scopes: token.scopes }, now)
}
