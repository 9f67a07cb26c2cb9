import 'server-only'
import { PrismaAdapter } from '@auth/prisma-adapter'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { endHeldSession, endHeldSessionWithin } from '@/lib/auth/end-sessions'
import type { Opening } from '@/lib/auth/opening'
import { recordSession } from '@/lib/auth/record-session'
import { DAY_MS, IDLE_DAYS, SESSION_DAYS, USE_MINUTES } from '@/lib/auth/session-life'
import { spendLink } from '@/lib/auth/spend-link'
import { hashToken } from '@/lib/crypto'
import { db, sql, uniqueViolation } from '@/lib/db'

/** NextAuth's Prisma adapter with session tokens stored as hashes: reading the table signs nobody in. */
export function hashedAdapter(opening: Opening): Adapter {
  const adapter = PrismaAdapter(db()) as unknown as Required<Adapter>
  return {
    ...adapter,
    async createUser(user: Omit<AdapterUser, 'id'>) {
      try {
        return await adapter.createUser(user)
      } catch (error) {
        // The other press of a newcomer's double click was faster.
        const made = uniqueViolation(error) === null ? null : await adapter.getUserByEmail(user.email)
        if (made) return made
        throw error
      }
    },
    useVerificationToken: (link) => spendLink(link, opening.press),
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

/** The second press of one button finds the session that the first has made: see session-token.ts. */
async function openSession({ browser, held }: Opening, userId: string, token: string): Promise<void> {
  const expires = new Date(Date.now() + IDLE_DAYS * DAY_MS)
  const session = { userId, browser, expires, sessionToken: hashToken(token) }
  await db().$transaction(async (tx) => {
    const { count } = await tx.session.createMany({ data: [session], skipDuplicates: true })
    if (count > 0) await recordSession(tx, userId, 'session.open')
    if (held && held !== token) await endHeldSessionWithin(tx, held)
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
