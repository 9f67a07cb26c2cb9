import type { Queryable } from '../database/queryable.ts'
import type { EnvironmentName } from '../environment.ts'
import { type Revocation, revokeAuthorisation } from './revoke.ts'

/** docs/pleo 2.9: the installation goes, and with it every token the client holds for that subject. */
export async function disconnect(
  db: Queryable,
  environment: EnvironmentName,
  clientId: string,
  subject: string,
  why: Revocation,
): Promise<boolean> {
  const { rows } = await db.query<{ id: string }>(
    `select id from authorisations where environment = $1 and client_id = $2 and subject = $3 and revoked_at is null
     order by position for update`,
    [environment, clientId, subject],
  )
  for (const { id } of rows) await revokeAuthorisation(db, id, why)
  const removed = await db.query(
    'delete from installations where environment = $1 and client_id = $2 and subject = $3',
    [environment, clientId, subject],
  )
  return rows.length > 0 || (removed.rowCount ?? 0) > 0
}
