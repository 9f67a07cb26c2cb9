import type { Queryable } from '../database/queryable.ts'
import type { LedgerEntry } from './ledger-entry.ts'

/** Append-only: attempts that were refused are history too. */
export async function recordEvent(
  db: Queryable,
  entry: Pick<LedgerEntry, 'id' | 'environment' | 'clientId'>,
  event: 'issued' | 'spent' | 'repeated' | 'replayed' | 'refused' | 'revoked',
  requestId: string | null,
  at: Date,
  reason: string | null = null,
): Promise<void> {
  await db.query(
    'insert into ledger_events (environment, ledger_id, client_id, event, request_id, reason, at) values ($1, $2, $3, $4, $5, $6, $7)',
    [entry.environment, entry.id, entry.clientId, event, requestId, reason, at],
  )
}
