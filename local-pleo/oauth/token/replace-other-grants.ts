import type { Queryable } from '../../database/queryable.ts'
import type { LedgerEntry } from '../../ledger/ledger-entry.ts'
import { revokeAuthorisation } from '../../ledger/revoke.ts'

/** Not stated by Pleo, hence the setting LOCAL_PLEO_GRANTS_SIDE_BY_SIDE: does a new grant end the one before it? */
export async function replaceOtherGrants(
  db: Queryable,
  code: LedgerEntry,
  requestId: string,
  at: Date,
): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    `select id from authorisations where environment = $1 and client_id = $2 and subject = $3 and id <> $4
     and revoked_at is null order by position for update`,
    [code.environment, code.clientId, code.subject, code.authorisationId],
  )
  for (const { id } of rows)
    await revokeAuthorisation(db, id, { reason: 'replaced_by_new_grant', requestId, at })
}
