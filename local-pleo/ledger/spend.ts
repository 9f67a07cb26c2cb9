import type { Queryable } from '../database/queryable.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { recordEvent } from './record-event.ts'

export async function spend(db: Queryable, entry: LedgerEntry, requestId: string, at: Date): Promise<void> {
  await db.query('update ledger set spent_at = $2, spent_by = $3 where id = $1', [entry.id, at, requestId])
  await recordEvent(db, entry, 'spent', requestId, at)
}
