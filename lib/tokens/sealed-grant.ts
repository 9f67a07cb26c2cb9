import 'server-only'
import { z } from 'zod'
import { open, seal } from '@/lib/crypto'
import type { ReceivedTokens } from '@/lib/oauth/server'
import { type AuthorisationOwner, receivedGrantPlace } from '@/lib/tokens/places'

export type ReceivedGrant = { tokens: ReceivedTokens; receivedAt: Date }

const kept = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresIn: z.number(),
  scope: z.array(z.string()).nullable(),
  receivedAt: z.coerce.date(),
})

/** For `Authorisation.grantSealed`, between the exchange and the moment the company is known. */
export function sealReceivedGrant(
  authorisation: AuthorisationOwner,
  tokens: ReceivedTokens,
  receivedAt: Date,
): string {
  return seal(JSON.stringify({ ...tokens, receivedAt }), receivedGrantPlace(authorisation))
}

/** Throws `sealed_value_damaged` when the value was not sealed for this authorisation. */
export function openReceivedGrant(authorisation: AuthorisationOwner, grantSealed: string): ReceivedGrant {
  const text = open(grantSealed, receivedGrantPlace(authorisation))
  const { receivedAt, ...tokens } = kept.parse(JSON.parse(text))
  return { tokens, receivedAt }
}
