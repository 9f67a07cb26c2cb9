import 'server-only'
import { PrismaAdapter } from '@auth/prisma-adapter'
import type { Adapter, AdapterSession } from 'next-auth/adapters'
import { hashToken } from '@/lib/crypto'
import { db } from '@/lib/db'

/** NextAuth's Prisma adapter with session tokens stored as hashes: reading the table signs nobody in. */
export function hashedAdapter(): Adapter {
  const adapter = PrismaAdapter(db()) as unknown as Required<Adapter>
  return {
    ...adapter,
    async createSession(session) {
      await adapter.createSession({ ...session, sessionToken: hashToken(session.sessionToken) })
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
      // Signing out twice, or after the session was swept, is no failure.
      await db().session.deleteMany({ where: { sessionToken: hashToken(sessionToken) } })
      return null
    },
  }
}
