import 'server-only'
import { ownCookie } from '@/lib/auth/session-cookie'
import { randomToken } from '@/lib/crypto'

/** As long as a sign-in link. */
const SECONDS = 15 * 60

/** Tells one visit of the page with the sign-in button from every other, so that its two presses are known as one. */
export const pressCookie = () => ownCookie('dashboard-press', 'strict')

/** The `Set-Cookie` of a new visit. */
export function newPress(): string {
  const { name, options } = pressCookie()
  const secure = options.secure ? '; Secure' : ''
  return `${name}=${randomToken()}; Path=/; Max-Age=${SECONDS}; HttpOnly; SameSite=Strict${secure}`
}
