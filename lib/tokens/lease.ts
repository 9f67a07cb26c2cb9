import 'server-only'
import { randomUUID } from 'node:crypto'
import { sql } from '@/lib/db'

/** Longer than a call to the token endpoint may take (TOKEN_DEADLINE_MS), with room to store the answer. */
export const LEASE_MS = 25_000

const FOREIGN_KEY_VIOLATION = '23503'

export type Lease = {
  grantId: string
  generation: number
  holder: string
  /** An earlier holder may have sent the refresh token, and nobody knows what came of it. */
  recovering: boolean
}

/**
 * The right to refresh one generation, or null while somebody else has it or the generation has moved on. Compare and
 * set by the database's clock, so that processes need not agree on the time. An expired lease is taken over; its intent
 * stays, because only the outcome of a refresh may clear it.
 */
export async function takeLease(grantId: string, generation: number): Promise<Lease | null> {
  const holder = randomUUID()
  const { rows } = await sql()
    .query<{ recovering: boolean }>(
      `INSERT INTO "GrantLease" AS l ("grantId", holder, generation, "leaseUntil")
     SELECT id, $2, generation, clock_timestamp() + make_interval(secs => $4) FROM "Grant"
     WHERE id = $1 AND generation = $3
     ON CONFLICT ("grantId") DO UPDATE SET holder = EXCLUDED.holder, generation = EXCLUDED.generation,
       "leaseUntil" = EXCLUDED."leaseUntil",
       "intentAt" = CASE WHEN l.generation = EXCLUDED.generation THEN l."intentAt" END
     WHERE l."leaseUntil" <= clock_timestamp()
     RETURNING "intentAt" IS NOT NULL AS recovering`,
      [grantId, holder, generation, LEASE_MS / 1000],
    )
    .catch(withoutGrant)
  return rows[0] ? { grantId, generation, holder, recovering: rows[0].recovering } : null
}

/**
 * Writes that the refresh token is about to be sent, and reads it, in one statement and only while the lease holds and
 * the generation is still the stored one. Null: do not send.
 */
export async function noteIntent(lease: Lease): Promise<{ refreshTokenSealed: string } | null> {
  const { rows } = await sql().query<{ refreshTokenSealed: string }>(
    `UPDATE "GrantLease" l
     SET "intentAt" = clock_timestamp(), "leaseUntil" = clock_timestamp() + make_interval(secs => $4)
     FROM "Grant" g
     WHERE l."grantId" = $1 AND l.holder = $2 AND l."leaseUntil" > clock_timestamp()
       AND g.id = l."grantId" AND g.generation = $3
     RETURNING g."refreshTokenSealed"`,
    [lease.grantId, lease.holder, lease.generation, LEASE_MS / 1000],
  )
  return rows[0] ?? null
}

/** Nothing was spent: the next one may begin. What an earlier holder left unknown stays unknown. */
export async function giveBack(lease: Lease): Promise<void> {
  if (lease.recovering) return endWithIntent(lease)
  await sql().query(`DELETE FROM "GrantLease" WHERE "grantId" = $1 AND holder = $2`, [
    lease.grantId,
    lease.holder,
  ])
}

/** The outcome is not known: the next one may begin, and will know that it recovers. */
export async function endWithIntent(lease: Lease): Promise<void> {
  await sql().query(
    `UPDATE "GrantLease" SET "leaseUntil" = clock_timestamp() WHERE "grantId" = $1 AND holder = $2`,
    [lease.grantId, lease.holder],
  )
}

/** The grant was dropped between the reading and the writing of that statement: there is nothing to lease. */
function withoutGrant(error: { code?: string }): { rows: [] } {
  if (error.code === FOREIGN_KEY_VIOLATION) return { rows: [] }
  throw error
}
