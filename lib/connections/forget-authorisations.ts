import 'server-only'
import { settle, withLink } from '@/lib/connections/settle'
import { db, sql } from '@/lib/db'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const BATCH = 200

/**
 * How long a sealed grant may wait to be finished. Its access token lives for minutes and its refresh token, by all that
 * is known, for some sixty days (docs/pleo 10); Pleo states neither, so this is three times as long.
 */
const WAITING_DAYS = 180

/**
 * Clears away what authorisations leave behind when nobody ends them. What was started stays in facts and audit entries,
 * and connect links stay themselves: whoever opens an old one is told what became of it and can ask for a fresh one.
 */
export async function forgetAuthorisations(now: Date): Promise<void> {
  await dropVerifiers(now)
  await dropNeverReturned(now)
  // A process that went away while it exchanged: the code is spent or dead.
  await end('exchanging', 'ours', new Date(now.getTime() - HOUR), now)
  await end('exchanged', 'token_gone', new Date(now.getTime() - WAITING_DAYS * DAY), now)
}

/** A verifier opens nothing after its authorisation ended. */
async function dropVerifiers(now: Date): Promise<void> {
  await inBatches(
    `UPDATE "Authorisation" SET "verifierSealed" = NULL WHERE id IN (
       SELECT id FROM "Authorisation" WHERE "verifierSealed" IS NOT NULL AND "expiresAt" <= $1
       LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
    new Date(now.getTime() - HOUR),
  )
}

/**
 * Attempts from which no browser came back, a day after the link closed: until then a late return is told what happened,
 * and the attempts of an open link are counted.
 */
async function dropNeverReturned(now: Date): Promise<void> {
  await inBatches(
    `DELETE FROM "Authorisation" WHERE id IN (
       SELECT a.id FROM "Authorisation" a JOIN "ConnectLink" l ON l.id = a."linkId"
       WHERE a.outcome = 'started' AND a."consumedAt" IS NULL AND a."expiresAt" <= $1
         AND least(l."completedAt", l."revokedAt", l."expiresAt") <= $1
       LIMIT ${BATCH} FOR UPDATE OF a SKIP LOCKED)`,
    new Date(now.getTime() - DAY),
  )
}

async function inBatches(statement: string, before: Date): Promise<void> {
  let count: number | null
  do ({ rowCount: count } = await sql().query(statement, [before]))
  while (count === BATCH)
}

async function end(
  outcome: 'exchanging' | 'exchanged',
  code: string,
  before: Date,
  now: Date,
): Promise<void> {
  for (;;) {
    const rows = await db().authorisation.findMany({
      where: { outcome, outcomeAt: { lte: before } },
      include: withLink,
      orderBy: { id: 'asc' },
      take: BATCH,
    })
    // By compare-and-set and one at a time: somebody may finish one of them at this moment.
    for (const row of rows) await db().$transaction((tx) => settle(tx, row, 'lost', code, now))
    if (rows.length < BATCH) return
  }
}
