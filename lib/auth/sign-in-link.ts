import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { db } from '@/lib/db'
import { env } from '@/lib/env'

const LINK_MINUTES = 15

/**
 * Makes a one-time sign-in link, valid for 15 minutes, whose token NextAuth's e-mail provider accepts once. `to` is a path
 * of this dashboard. The link opens a page with one button: mail scanners follow links, and only the POST signs in.
 */
export async function createSignInLink(email: string, to = '/', minutes = LINK_MINUTES): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const identifier = normaliseEmail(email)
  await db().verificationToken.create({
    data: {
      identifier,
      token: storedToken(token),
      expires: new Date(Date.now() + minutes * 60_000),
    },
  })
  const query = new URLSearchParams({ token, email: identifier, to: localPath(to) })
  return `${env().APP_URL}/sign-in/confirm?${query}`
}

/** What NextAuth looks for: SHA-256 of token and provider secret (next-auth 4.24, core/lib/utils `hashToken`). */
export function storedToken(token: string): string {
  return createHash('sha256').update(`${token}${env().AUTH_SECRET}`).digest('hex')
}

/** Whether this address belongs to staff: a member, or someone with an open invitation. There is no public sign-up. */
export async function mayOpenSession(email: string): Promise<boolean> {
  const address = normaliseEmail(email)
  if (!address) return false
  const member = await db().member.findFirst({ where: { user: { email: address } }, select: { id: true } })
  if (member) return true
  const invitation = await db().invitation.findFirst({
    where: { email: address, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true },
  })
  return invitation !== null
}

export function normaliseEmail(email: string): string {
  // A mail client that decodes a link's address turns "+" into a space, which no address has.
  return email.trim().replaceAll(' ', '+').normalize('NFC').toLowerCase()
}

/** `path` if it is a path of this dashboard, else `/`: a link must not carry people elsewhere. */
export function localPath(path: string): string {
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\') || path.length > 500) return '/'
  const url = new URL(path, 'http://dashboard.invalid')
  // Parsing removes dot segments: "/.//host" becomes "//host", which a browser takes for another site.
  if (url.origin !== 'http://dashboard.invalid' || url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search
}
