import type { ConnectLink } from '@/generated/prisma/client'

export type LinkState = 'open' | 'used' | 'revoked' | 'expired'

/** What can still be done with a link at `now`. */
export function linkState(
  link: Pick<ConnectLink, 'completedAt' | 'revokedAt' | 'expiresAt'>,
  now: Date,
): LinkState {
  if (link.completedAt) return 'used'
  if (link.revokedAt) return 'revoked'
  return link.expiresAt <= now ? 'expired' : 'open'
}
