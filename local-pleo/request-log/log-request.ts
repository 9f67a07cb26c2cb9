import type { Queryable } from '../database/queryable.ts'

export type LoggedRequest = {
  id: string
  environment: string
  listener: string
  method: string
  path: string
  clientId: string | null
  subject: string | null
  status: number | null
  outcome: string
  reason: string | null
  fault: string | null
  at: Date
}

/**
 * Path without query, no headers, no bodies: the log can be shown to anybody. Alone among all writes it does not wait for
 * the disk: a row is seen at once by every reader, and only a crash of PostgreSQL itself could take the last ones.
 */
export async function logRequest(db: Queryable, request: LoggedRequest): Promise<void> {
  await db.query(
    `insert into requests (id, environment, listener, method, path, client_id, subject, status, outcome, reason, fault, at)
     select $1::uuid, $2, $3, $4, $5, $6, $7, $8::int, $9, $10, $11, $12::timestamptz from set_config('synchronous_commit', 'off', true)`,
    [
      request.id,
      request.environment,
      request.listener,
      request.method,
      request.path,
      request.clientId,
      request.subject,
      request.status,
      request.outcome,
      request.reason,
      request.fault,
      request.at,
    ],
  )
}
