import type { Queryable } from '../database/queryable.ts'
import { sha256 } from '../secrets.ts'
import { type LedgerEntry, ledgerColumns } from './ledger-entry.ts'

/** In any environment: the caller decides what a credential of the other one means. */
export async function findEntry(db: Queryable, value: string): Promise<LedgerEntry | null> {
  const { rows } = await db.query<LedgerEntry>(
    `select ${ledgerColumns} from ledger l join authorisations a on a.id = l.authorisation_id where l.value_sha256 = $1`,
    [sha256(value)],
  )
  return rows[0] ?? null
}

/** Waits for whoever holds the authorisation, then reads what they left: two spends can never both see it unspent. */
export async function lockEntry(db: Queryable, entry: LedgerEntry): Promise<LedgerEntry> {
  await db.query('select 1 from authorisations where id = $1 for update', [entry.authorisationId])
  const { rows } = await db.query<LedgerEntry>(
    `select ${ledgerColumns} from ledger l join authorisations a on a.id = l.authorisation_id where l.id = $1`,
    [entry.id],
  )
  return rows[0] ?? entry
}
