import 'server-only'
import { cookies } from 'next/headers'
import { endAllSessions, endHeldSession } from '@/lib/auth/end-sessions'
import type { SignedIn } from '@/lib/auth/session'
import { heldSession, sessionCookie } from '@/lib/auth/session-cookie'

/** Ends this browser's session at the server and forgets its cookie. */
export async function signOut(): Promise<void> {
  const token = await heldSession()
  if (token) await endHeldSession(token)
  await forgetSession()
}

/** The same in every browser that this person signed in with. */
export async function signOutEverywhere(user: SignedIn): Promise<void> {
  await endAllSessions(user)
  await forgetSession()
}

async function forgetSession(): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set({ name, value: '', maxAge: 0, ...options })
}
