import 'server-only'
import { z } from 'zod'
import { recordSession } from '@/lib/auth/record-session'
import type { SignedIn } from '@/lib/auth/session'
import { hashToken } from '@/lib/crypto'
import { db, type Tx } from '@/lib/db'
import { notFound } from '@/lib/errors'

export const EndSession = z.object({ sessionId: z.uuid() })

/** Ends a session by its cookie's value. Signing out twice, or after the session was swept, is no failure. */
export async function endHeldSession(sessionToken: string): Promise<void> {
  await db().$transaction((tx) => endHeldSessionWithin(tx, sessionToken))
}

export async function endHeldSessionWithin(tx: Tx, sessionToken: string): Promise<void> {
  await end(tx, { sessionToken: hashToken(sessionToken) })
}

/** Ends one session of this person's own. Throws `not_found` for anybody else's and for one that is over. */
export async function endOwnSession(user: SignedIn, input: z.infer<typeof EndSession>): Promise<void> {
  const ended = await db().$transaction((tx) => end(tx, { id: input.sessionId, userId: user.userId }))
  if (ended === 0) throw notFound('That session')
}

/** Ends all sessions of this person but the one whose cookie has this value. Says how many. */
export async function endOtherSessions(user: SignedIn, held: string): Promise<number> {
  const others = { userId: user.userId, NOT: { sessionToken: hashToken(held) } }
  return await db().$transaction((tx) => end(tx, others))
}

/** Ends every session of this person, this browser's too. Says how many. */
export async function endAllSessions(user: SignedIn): Promise<number> {
  return await db().$transaction((tx) => end(tx, { userId: user.userId }))
}

type Which = { id?: string; userId?: string; sessionToken?: string; NOT?: { sessionToken: string } }

/** One entry in the trail, however many ended at once: they are one person's. */
async function end(tx: Tx, which: Which): Promise<number> {
  const found = await tx.session.findFirst({ where: which, select: { userId: true } })
  if (!found) return 0
  const { count } = await tx.session.deleteMany({ where: which })
  if (count > 0) await recordSession(tx, found.userId, 'session.end')
  return count
}
