import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Person } from '../people/person.ts'
import { randomSecret, sha256 } from '../secrets.ts'
import type { Realm } from '../world.ts'

export const apiKeyInput = z.object({
  name: z.string().trim().min(1, 'Give the key a name.').max(100),
  days: z.coerce.number<string>().int().min(1).max(365),
  subject: z.string().min(1, 'Choose what the key opens.'),
  scopes: z.array(z.string().regex(/^[a-z-]+:[a-z-]+$/)).min(1, 'Choose at least one permission.'),
})

/** The key itself exists only in the answer. */
export async function makeApiKey(
  realm: Realm,
  person: Person,
  { name, days, subject, scopes }: z.output<typeof apiKeyInput>,
): Promise<string> {
  const key = `plp_${randomSecret()}`
  await realm.pool.query(
    `insert into api_keys (id, environment, key_sha256, prefix, name, subject, scopes, created_by, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      randomUUID(),
      realm.environment,
      sha256(key),
      key.slice(0, 10),
      name,
      subject,
      scopes,
      person.id,
      realm.clock.now(),
      realm.clock.in(days * 24 * 60 * 60),
    ],
  )
  return key
}

export async function revokeApiKey(realm: Realm, id: string, subjects: string[]): Promise<void> {
  await realm.pool.query(
    `update api_keys set revoked_at = $4
     where environment = $1 and id::text = $2 and subject = any($3) and revoked_at is null`,
    [realm.environment, id, subjects, realm.clock.now()],
  )
}
