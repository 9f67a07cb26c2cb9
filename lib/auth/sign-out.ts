import 'server-only'
import { cookies } from 'next/headers'
import { endSession } from '@/lib/auth/hashed-adapter'
import { env } from '@/lib/env'

/** Ends this browser's session at the server and forgets its cookie. */
export async function signOut(): Promise<void> {
  const jar = await cookies()
  const secure = env().APP_URL.startsWith('https://')
  const name = `${secure ? '__Secure-' : ''}next-auth.session-token`
  const token = jar.get(name)?.value
  if (token) await endSession(token)
  jar.set({ name, value: '', path: '/', maxAge: 0, httpOnly: true, secure, sameSite: 'lax' })
}
