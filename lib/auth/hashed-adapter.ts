import 'server-only'
import { PrismaAdapter } from '@auth/prisma-adapter'
import type { Adapter } from 'next-auth/adapters'
import { endHeldSession, endHeldSessionWithin } from '@/lib/auth/end-sessions'
import { recordSession } from '@/lib/auth/record-session'
import { DAY_MS, IDLE_DAYS, SESSION_DAYS, USE_MINUTES } from '@/lib/auth/session-life'
import { hashToken } from '@/lib/crypto'
import { db, sql } from '@/lib/db'

/** The browser that a session is opened for. */
export type Opening = {
  /** In words, for the person's list of sessions. */
  browser: string
  /** The session that it holds already: signing in ends it, whoever it was for. */
  held?: string | undefined
}

/** NextAuth's Prisma adapter with session tokens stored as hashes: reading the table signs nobody in. */
export function hashedAdapter(opening: Opening): Adapter {
  const adapter = PrismaAdapter(db()) as unknown as Required<Adapter>
  return {
    ...adapter,
    async createSession({ userId, sessionToken }) {
      await openSession(opening, userId, sessionToken)
      // The cookie is set once, here: it lasts as long as the session can.
      return { userId, sessionToken, expires: new Date(Date.now() + SESSION_DAYS * DAY_MS) }
    },
    async getSessionAndUser(sessionToken) {
      const found = await adapter.getSessionAndUser(hashToken(sessionToken))
      return found && { ...found, session: { ...found.session, sessionToken } }
    },
    async updateSession({ sessionToken }) {
      await prolongSession(sessionToken)
      return null
    },
    async deleteSession(sessionToken) {
      await endHeldSession(sessionToken)
      return null
    },
  }
}

async function openSession({ browser, held }: Opening, userId: string, sessionToken: string): Promise<void> {
  const expires = new Date(Date.now() + IDLE_DAYS * DAY_MS)
  await db().$transaction(async (tx) => {
    await tx.session.create({ data: { userId, browser, expires, sessionToken: hashToken(sessionToken) } })
    await recordSession(tx, userId, 'session.open')
    if (held) await endHeldSessionWithin(tx, held)
  })
}

/** NextAuth asks for a later end than there may be, on every request of a session's last days; few of them write. */
async function prolongSession(sessionToken: string): Promise<void> {
  await sql().query(
    `UPDATE "Session"
     SET "lastUsedAt" = now(),
         expires = LEAST("createdAt" + make_interval(days => $2), now() + make_interval(days => $3))
     WHERE "sessionToken" = $1 AND expires > now() AND "lastUsedAt" <= now() - make_interval(mins => $4)`,
    [hashToken(sessionToken), SESSION_DAYS, IDLE_DAYS, USE_MINUTES],
  )
}
