import 'server-only'
import type { Environment } from '@/lib/environments'
import { ExpectedError } from '@/lib/errors'
import type { TokenSource } from '@/lib/pleo/token-source'
import { type AccessTokenOptions, accessToken } from '@/lib/tokens/access-token'

/** The stored grant of a connection, refreshed when needed. */
export function connectionTokens(
  connectionId: string,
  options: Omit<AccessTokenOptions, 'staleGeneration'> = {},
): TokenSource {
  return {
    current: () => accessToken(connectionId, options),
    refreshed: (staleGeneration) => accessToken(connectionId, { ...options, staleGeneration }),
  }
}

/** A token that was just received and belongs to no connection yet. It is never refreshed. */
export function receivedToken(token: string, environment: Environment): TokenSource {
  return {
    current: async () => ({ token, generation: 0, environment }),
    refreshed: async () => {
      throw new ExpectedError('pleo_refused', 'Pleo refused the access token that it had just issued.')
    },
  }
}
