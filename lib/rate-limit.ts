import 'server-only'
import { hashToken } from '@/lib/crypto'
import { sql } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'

/**
 * Counts one use of `what` for `who` in fixed windows by the database's clock, so that all processes share the count.
 * Throws `rate_limited` with the seconds to wait. `who` is hashed: it may be an address.
 */
export async function limit(what: string, who: string, most: number, windowSeconds: number): Promise<void> {
  const { rows } = await sql().query<{ count: number; wait: number }>(
    `INSERT INTO "RateLimit" (key, "windowStart", count) VALUES ($1, now(), 1)
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN "RateLimit"."windowStart" <= now() - make_interval(secs => $2) THEN 1 ELSE "RateLimit".count + 1 END,
       "windowStart" = CASE WHEN "RateLimit"."windowStart" <= now() - make_interval(secs => $2) THEN now() ELSE "RateLimit"."windowStart" END
     RETURNING count, ceil(extract(epoch FROM "windowStart" + make_interval(secs => $2) - now()))::int AS wait`,
    [`${what}:${hashToken(who)}`, windowSeconds],
  )
  const row = rows[0]
  if (!row || row.count <= most) return
  const wait = Math.max(1, row.wait)
  throw new ExpectedError('rate_limited', `Too many tries. Please wait ${inWords(wait)} and try again.`, {
    retryAfter: wait,
  })
}

function inWords(seconds: number): string {
  if (seconds <= 90) return `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
