import 'server-only'
import { cookies } from 'next/headers'
import { hashToken } from '@/lib/crypto'
import { db } from '@/lib/db'
import { env } from '@/lib/env'

/** Ends this browser's session at the server and forgets its cookie. */
export async function signOut(): Promise<void> {
  const jar = await cookies()
  const secure = env().APP_URL.startsWith('https://')
  const name = `${secure ? '__Secure-' : ''}next-auth.session-token`
  const token = jar.get(name)?.value
  if (token) await db().session.deleteMany({ where: { sessionToken: hashToken(token) } })
  jar.set({ name, value: '', path: '/', maxAge: 0, httpOnly: true, secure, sameSite: 'lax' })
}
