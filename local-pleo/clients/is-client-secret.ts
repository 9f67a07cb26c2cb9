import type { Queryable } from '../database/queryable.ts'
import { sha256 } from '../secrets.ts'

/** Of any client in any environment, in use or replaced: the pitfall of both seed pages. */
export async function isClientSecret(db: Queryable, value: string): Promise<{ clientId: string } | null> {
  const { rows } = await db.query<{ clientId: string }>(
    `select id as "clientId" from clients where secret_sha256 = $1
     union all select client_id from former_secrets where secret_sha256 = $1 limit 1`,
    [sha256(value)],
  )
  return rows[0] ?? null
}
