import 'server-only'
import { sql } from '@/lib/db'
import { describeBug, log } from '@/lib/log'

/** One key of "RateLimit" marks the last sweep, so that all processes together sweep once an hour. */
const MARK = 'sweep'
/** Rows a statement: a table that nobody swept for a year is not locked for long. */
const BATCH = 1_000

/** What has run out and can serve nobody any more. */
const RUN_OUT = [
  { table: 'VerificationToken', key: 'token', when: 'expires <= now()' },
  // A second press comes within seconds.
  { table: 'SpentLink', key: 'token', when: `"usedAt" <= now() - interval '1 minute'` },
  { table: 'Session', key: 'id', when: 'expires <= now()' },
  // A process from before "windowEnd" leaves it empty; no window is longer than a day. Two conditions, so that the index
  // on "windowEnd" serves both.
  {
    table: 'RateLimit',
    key: 'key',
    when: `"windowEnd" <= now() OR ("windowEnd" IS NULL AND "windowStart" <= now() - interval '1 day')`,
  },
]

/** Something else to clear away, by the rules of the room that it comes from. Safe to run at any time. */
type Chore = (now: Date) => Promise<void>

/** Removes links, sessions and counts that have run out, then does the chores. What fails stops nothing else. */
export async function sweep(chores: Chore[] = []): Promise<void> {
  for (const one of RUN_OUT) await attempt(() => removeRunOut(one))
  for (const chore of chores) await attempt(() => chore(new Date()))
}

/** Sweeps if nobody has for an hour, by the database's clock. True when this call did. */
export async function sweepHourly(chores: Chore[] = []): Promise<boolean> {
  const { rows } = await sql().query(
    `INSERT INTO "RateLimit" AS r (key, "windowStart", "windowEnd", count)
     VALUES ($1, now(), now() + interval '1 day', 1)
     ON CONFLICT (key) DO UPDATE SET "windowStart" = now(), "windowEnd" = now() + interval '1 day'
     WHERE r."windowStart" <= now() - interval '1 hour'
     RETURNING key`,
    [MARK],
  )
  if (rows.length === 0) return false
  await sweep(chores)
  return true
}

async function removeRunOut({ table, key, when }: (typeof RUN_OUT)[number]): Promise<void> {
  const statement = `DELETE FROM "${table}" WHERE "${key}" IN (
    SELECT "${key}" FROM "${table}" WHERE ${when} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`
  let removed: number | null
  do ({ rowCount: removed } = await sql().query(statement))
  while (removed === BATCH)
}

async function attempt(work: () => Promise<void>): Promise<void> {
  await work().catch((error) => log('error', 'sweep_failed', describeBug(error)))
}
