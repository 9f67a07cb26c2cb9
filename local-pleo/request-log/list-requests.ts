import type { Queryable } from '../database/queryable.ts'
import type { EnvironmentName } from '../environment.ts'

export async function listRequests(
  db: Queryable,
  environment: EnvironmentName,
  clientId: string | undefined,
) {
  const { rows } = await db.query(
    `select id, listener, method, path, client_id as "clientId", subject, status, outcome, reason, fault, at
     from requests where environment = $1 and ($2::text is null or client_id = $2) order by position`,
    [environment, clientId ?? null],
  )
  return rows
}

export async function clearRequests(
  db: Queryable,
  environment: EnvironmentName,
  clientId: string | undefined,
) {
  await db.query('delete from requests where environment = $1 and ($2::text is null or client_id = $2)', [
    environment,
    clientId ?? null,
  ])
}
