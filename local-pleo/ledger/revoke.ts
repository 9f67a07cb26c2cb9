import type { Queryable } from '../database/queryable.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { recordEvent } from './record-event.ts'

export type Revocation = { reason: string; requestId: string | null; at: Date }

/** Everything of one authorisation that still lives, and the authorisation itself. */
export async function revokeAuthorisation(
  db: Queryable,
  authorisationId: string,
  why: Revocation,
): Promise<void> {
  await db.query(
    'update authorisations set revoked_at = $2, revoked_reason = $3 where id = $1 and revoked_at is null',
    [authorisationId, why.at, why.reason],
  )
  await revokeWhere(
    db,
    "l.authorisation_id = $1 and not (l.kind = 'code' and l.spent_at is not null)",
    [authorisationId],
    why,
  )
}

/** docs/pleo 2.5: after a refresh all previous tokens are at once invalid. */
export async function revokeEarlierTokens(
  db: Queryable,
  authorisationId: string,
  generation: number,
  why: Revocation,
): Promise<void> {
  await revokeWhere(
    db,
    "l.authorisation_id = $1 and l.generation < $2 and l.kind <> 'code'",
    [authorisationId, generation],
    why,
  )
}

async function revokeWhere(db: Queryable, where: string, values: unknown[], why: Revocation): Promise<void> {
  const { rows } = await db.query<Pick<LedgerEntry, 'id' | 'environment' | 'clientId'>>(
    `update ledger l set revoked_at = $${values.length + 1}, revoked_by = $${values.length + 2}, revoked_reason = $${values.length + 3}
     where ${where} and l.revoked_at is null
     returning l.id, l.environment, l.client_id as "clientId"`,
    [...values, why.at, why.requestId, why.reason],
  )
  for (const entry of rows) await recordEvent(db, entry, 'revoked', why.requestId, why.at, why.reason)
}
