import type { Queryable } from '../database/queryable.ts'
import { sha256 } from '../secrets.ts'

export type ApiKey = {
  id: string
  environment: string
  prefix: string
  name: string
  subject: string
  scopes: string[]
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
}

const columns = `id, environment, prefix, name, subject, scopes, created_at as "createdAt", expires_at as "expiresAt",
  revoked_at as "revokedAt"`

/** In whichever environment: whether it belongs here is decided by who asks. */
export async function findApiKey(db: Queryable, key: string): Promise<ApiKey | null> {
  const { rows } = await db.query<ApiKey>(`select ${columns} from api_keys where key_sha256 = $1`, [
    sha256(key),
  ])
  return rows[0] ?? null
}

export async function apiKeyName(db: Queryable, environment: string, id: string): Promise<string | null> {
  const { rows } = await db.query<{ name: string }>(
    'select name from api_keys where environment = $1 and id = $2',
    [environment, id],
  )
  return rows[0]?.name ?? null
}

export async function listApiKeys(db: Queryable, environment: string, subjects: string[]): Promise<ApiKey[]> {
  const { rows } = await db.query<ApiKey>(
    `select ${columns} from api_keys where environment = $1 and subject = any($2) order by position`,
    [environment, subjects],
  )
  return rows
}
