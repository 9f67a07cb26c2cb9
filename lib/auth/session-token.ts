import 'server-only'
import { createHmac } from 'node:crypto'
import type { Opening } from '@/lib/auth/opening'
import { randomToken } from '@/lib/crypto'
import { env } from '@/lib/env'

/**
 * The value of a new session's cookie. Two presses of one button get the same, so that it does not matter whose answer a
 * browser hears last: derived (HMAC-SHA-256, 256 bits) from the link's and the press's secrets, which nobody else holds
 * both of, under the server's own.
 */
export function sessionToken({ link, press }: Opening): string {
  if (!link || !press) return randomToken()
  return createHmac('sha256', env().AUTH_SECRET)
    .update(JSON.stringify(['session', link, press]))
    .digest('base64url')
}
