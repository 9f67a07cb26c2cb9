import { randomUUID } from 'node:crypto'
import type { Queryable } from '../database/queryable.ts'
import { sha256 } from '../secrets.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { recordEvent } from './record-event.ts'

type Issue = Pick<
  LedgerEntry,
  | 'environment'
  | 'kind'
  | 'authorisationId'
  | 'clientId'
  | 'generation'
  | 'issuedAt'
  | 'issuedBy'
  | 'expiresAt'
> &
  Partial<Pick<LedgerEntry, 'redirectUri' | 'codeChallenge'>>

/** Only the hash of the value is kept. */
export async function issue(db: Queryable, value: string, entry: Issue): Promise<void> {
  const id = randomUUID()
  await db.query(
    `insert into ledger (id, value_sha256, environment, kind, authorisation_id, client_id, generation, redirect_uri,
       code_challenge, issued_at, issued_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      sha256(value),
      entry.environment,
      entry.kind,
      entry.authorisationId,
      entry.clientId,
      entry.generation,
      entry.redirectUri ?? null,
      entry.codeChallenge ?? null,
      entry.issuedAt,
      entry.issuedBy,
      entry.expiresAt,
    ],
  )
  await recordEvent(db, { ...entry, id }, 'issued', entry.issuedBy, entry.issuedAt)
}
