import { randomUUID } from 'node:crypto'
import type { Client } from '../../clients/client.ts'
import type { Queryable } from '../../database/queryable.ts'

/** docs/pleo 2.3: a successful flow creates an installation; ACTIVATED unless the app is set to need activation. */
export async function installationIsMade(
  db: Queryable,
  client: Client,
  subject: string,
  at: Date,
): Promise<void> {
  await db.query(
    `insert into installations (id, environment, client_id, subject, status, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $6) on conflict (environment, client_id, subject) do nothing`,
    [
      randomUUID(),
      client.environment,
      client.id,
      subject,
      client.needsActivation ? 'AUTHORIZED' : 'ACTIVATED',
      at,
    ],
  )
}
