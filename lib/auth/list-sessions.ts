import 'server-only'
import type { SignedIn } from '@/lib/auth/session'
import { hashToken } from '@/lib/crypto'
import { db } from '@/lib/db'

const MOST = 100

export type OpenSession = { id: string; browser: string; since: Date; lastUsedAt: Date; current: boolean }

/** This person's open sessions, the last used first; `held` is the value of this browser's cookie. */
export async function listSessions(user: SignedIn, held: string, now: Date): Promise<OpenSession[]> {
  const rows = await db().session.findMany({
    where: { userId: user.userId, expires: { gt: now } },
    orderBy: [{ lastUsedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
  const current = hashToken(held)
  return rows.map(({ id, browser, createdAt, lastUsedAt, sessionToken }) => ({
    id,
    browser,
    since: createdAt,
    lastUsedAt,
    current: sessionToken === current,
  }))
}
