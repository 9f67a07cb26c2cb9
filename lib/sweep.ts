import 'server-only'
import { sql } from '@/lib/db'

/** One key of "RateLimit" marks the last sweep, so that all processes together sweep once an hour. */
const MARK = 'sweep'

const STATEMENTS = [
  `DELETE FROM "VerificationToken" WHERE expires <= now()`,
  `DELETE FROM "Session" WHERE expires <= now()`,
  // No window is longer than a day.
  `DELETE FROM "RateLimit" WHERE "windowStart" <= now() - interval '1 day'`,
  // A verifier opens nothing after its authorisation ended. Rows that are being exchanged end within minutes.
  `UPDATE "Authorisation" SET "verifierSealed" = NULL
   WHERE "verifierSealed" IS NOT NULL AND "expiresAt" <= now() - interval '1 hour'`,
]

/** Removes what has run out and can serve nobody any more: links, sessions, counts, verifiers. Safe to run at any time. */
export async function sweep(): Promise<void> {
  for (const statement of STATEMENTS) await sql().query(statement)
}

/** Sweeps if nobody has for an hour, by the database's clock. True when this call did. */
export async function sweepHourly(): Promise<boolean> {
  const { rows } = await sql().query(
    `INSERT INTO "RateLimit" AS r (key, "windowStart", count) VALUES ($1, now(), 1)
     ON CONFLICT (key) DO UPDATE SET "windowStart" = now()
     WHERE r."windowStart" <= now() - interval '1 hour'
     RETURNING key`,
    [MARK],
  )
  if (rows.length === 0) return false
  await sweep()
  return true
}
