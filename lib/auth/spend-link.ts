import 'server-only'
import { hashToken } from '@/lib/crypto'
import { sql } from '@/lib/db'

/** By the database's clock. */
const REPEAT_SECONDS = 10

type Link = { identifier: string; token: string }
type Spent = Link & { expires: Date }

/**
 * Takes a sign-in link out of use and gives it, once. The same press again, within ten seconds, gets it again: whoever
 * clicks twice has sent two requests, and the browser shows the answer to the second. Null for any other, and for a link
 * of seven days that a process of an earlier release mailed with an invitation.
 */
export async function spendLink(link: Link, press: string | undefined): Promise<Spent | null> {
  const pressHash = press ? hashToken(press) : null
  const { rows } = await sql().query<Spent>(
    `WITH spent AS (
       DELETE FROM "VerificationToken" t WHERE identifier = $1 AND token = $2
         AND NOT EXISTS (SELECT 1 FROM "Invitation" i WHERE i."linkToken" = t.token)
       RETURNING identifier, token, expires
     ), kept AS (
       INSERT INTO "SpentLink" (identifier, token, expires, "pressHash")
       SELECT identifier, token, expires, $3::text FROM spent WHERE $3::text IS NOT NULL
     )
     SELECT identifier, token, expires FROM spent`,
    [link.identifier, link.token, pressHash],
  )
  return rows[0] ?? (pressHash ? await spentBy(link, pressHash) : null)
}

/** A statement of its own: the one above waits for the first press, and sees the tables as they were before it. */
async function spentBy(link: Link, pressHash: string): Promise<Spent | null> {
  const { rows } = await sql().query<Spent>(
    `SELECT identifier, token, expires FROM "SpentLink"
     WHERE identifier = $1 AND token = $2 AND "pressHash" = $3 AND "usedAt" > now() - make_interval(secs => $4)`,
    [link.identifier, link.token, pressHash, REPEAT_SECONDS],
  )
  return rows[0] ?? null
}
