import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/env'

type OwnCookie = {
  name: string
  options: { httpOnly: true; sameSite: 'lax' | 'strict'; path: '/'; secure: boolean }
}

/**
 * A cookie of this host alone: with https its name says so (`__Host-`, RFC 6265bis 4.1.3.2), and browsers then take it
 * from no neighbouring host and over no plain connection.
 */
export function ownCookie(name: string, sameSite: 'lax' | 'strict' = 'lax'): OwnCookie {
  const secure = env().APP_URL.startsWith('https://')
  return {
    name: `${secure ? '__Host-' : ''}${name}`,
    options: { httpOnly: true, sameSite, path: '/', secure },
  }
}

/** NextAuth reads every cookie whose name begins with this one as a part of it: no other may. */
export const sessionCookie = () => ownCookie('dashboard-session')

/** The value that this browser holds; whether it still opens anything is for the database to say. */
export async function heldSession(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookie().name)?.value
}

/** Under these names browsers hold sessions from before sessions had an absolute end. They open nothing any more. */
export const FORMER_SESSION_COOKIES = ['next-auth.session-token', '__Secure-next-auth.session-token']

/** The `Set-Cookie` that makes a browser forget one of them. */
export function forgetting(name: string): string {
  return `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${name.startsWith('__') ? '; Secure' : ''}`
}
