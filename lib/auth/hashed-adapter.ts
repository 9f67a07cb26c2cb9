import 'server-only'
import { PrismaAdapter } from '@auth/prisma-adapter'
import type { Adapter, AdapterSession } from 'next-auth/adapters'
import { hashToken } from '@/lib/crypto'
import { db, type Tx } from '@/lib/db'

/** NextAuth's Prisma adapter with session tokens stored as hashes: reading the table signs nobody in. */
export function hashedAdapter(): Adapter {
  const adapter = PrismaAdapter(db()) as unknown as Required<Adapter>
  return {
    ...adapter,
    async createSession(session) {
      const { userId, expires, sessionToken } = session
      await db().$transaction(async (tx) => {
        await tx.session.create({ data: { userId, expires, sessionToken: hashToken(sessionToken) } })
        await recordSession(tx, userId, 'session.open')
      })
      return session as AdapterSession
    },
    async getSessionAndUser(sessionToken) {
      const found = await adapter.getSessionAndUser(hashToken(sessionToken))
      return found && { ...found, session: { ...found.session, sessionToken } }
    },
    async updateSession(session) {
      const stored = await adapter.updateSession({
        ...session,
        sessionToken: hashToken(session.sessionToken),
      })
      return stored && { ...stored, sessionToken: session.sessionToken }
    },
    async deleteSession(sessionToken) {
      await endSession(sessionToken)
      return null
    },
  }
}

/** Ends a session by its cookie's value. Signing out twice, or after the session was swept, is no failure. */
export async function endSession(sessionToken: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const where = { sessionToken: hashToken(sessionToken) }
    const session = await tx.session.findUnique({ where, select: { userId: true } })
    if (!session) return
    await tx.session.deleteMany({ where })
    await recordSession(tx, session.userId, 'session.end')
  })
}

/** In the trail of every partner that the person works for. */
async function recordSession(tx: Tx, userId: string, action: string): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, include: { members: true } })
  const entry = {
    actorKind: 'staff',
    userId,
    actorName: user.name ?? user.email,
    action,
    subject: user.email,
  }
  const partners = user.members.length ? user.members.map((member) => member.partnerId) : [null]
  await tx.auditEntry.createMany({ data: partners.map((partnerId) => ({ ...entry, partnerId })) })
}
