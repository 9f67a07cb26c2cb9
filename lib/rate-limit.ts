import 'server-only'
import { hashToken } from '@/lib/crypto'
import { sql } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'

/**
 * Counts one use of `what` for `who` in fixed windows by the database's clock, so that all processes share the count.
 * Throws `rate_limited` with the seconds to wait. `who` is hashed: it may be an address. `partnerId`: whom the trace of
 * a refusal concerns.
 */
export async function limit(
  what: string,
  who: string,
  most: number,
  windowSeconds: number,
  partnerId?: string,
): Promise<void> {
  const { rows } = await sql().query<{ count: number; wait: number }>(
    `INSERT INTO "RateLimit" AS r (key, "windowStart", "windowEnd", count)
     VALUES ($1, now(), now() + make_interval(secs => $2), 1)
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN r."windowStart" <= now() - make_interval(secs => $2) THEN 1 ELSE r.count + 1 END,
       "windowStart" = CASE WHEN r."windowStart" <= now() - make_interval(secs => $2) THEN now() ELSE r."windowStart" END,
       "windowEnd" = CASE WHEN r."windowStart" <= now() - make_interval(secs => $2) THEN now() ELSE r."windowStart" END
         + make_interval(secs => $2)
     RETURNING count, ceil(extract(epoch FROM "windowEnd" - now()))::int AS wait`,
    [keyOf(what, who), windowSeconds],
  )
  const row = rows[0]
  if (row && row.count > most) throw rateLimited(row.wait, partnerId)
}

/**
 * Throws `rate_limited` when `limit` has counted `most` in the open window, and counts nothing itself: for work of which
 * only some uses are counted, when it is known which.
 */
export async function requireUnder(what: string, who: string, most: number): Promise<void> {
  const { rows } = await sql().query<{ wait: number }>(
    `SELECT ceil(extract(epoch FROM "windowEnd" - now()))::int AS wait FROM "RateLimit"
     WHERE key = $1 AND "windowEnd" > now() AND count >= $2`,
    [keyOf(what, who), most],
  )
  if (rows[0]) throw rateLimited(rows[0].wait)
}

function keyOf(what: string, who: string): string {
  return `${what}:${hashToken(who)}`
}

function rateLimited(seconds: number, partnerId?: string): ExpectedError {
  const wait = inWords(Math.max(1, seconds))
  return new ExpectedError('rate_limited', `Too many tries. Please wait ${wait} and try again.`, {
    ...(partnerId ? { refusal: { partnerId } } : {}),
  })
}

function inWords(seconds: number): string {
  if (seconds <= 90) return `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
