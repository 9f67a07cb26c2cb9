import 'server-only'
import { type Clock, systemClock } from '@/lib/clock'
import { open } from '@/lib/crypto'
import type { Environment } from '@/lib/environments'
import { ExpectedError } from '@/lib/errors'
import type { Transport } from '@/lib/oauth/server'
import { findGrant, type StoredGrant } from '@/lib/tokens/find-grant'
import { grantPlace } from '@/lib/tokens/places'
import { refresh } from '@/lib/tokens/refresh'

type AccessToken = {
  token: string
  generation: number
  environment: Environment
  expiresAt: Date
  /** True when this call led to a refresh. */
  justRefreshed: boolean
}

export type AccessTokenOptions = {
  clock?: Clock
  /** The generation that Pleo has just refused with 401: only another one will do. */
  staleGeneration?: number
  transport?: Transport
}

const MARGIN_MS = 60_000
const MOST_ROUNDS = 5

/**
 * A valid access token of the connection: the stored one, or after a refresh when it has less than a minute left.
 * Throws `not_connected`, `needs_reauthorisation` or `pleo_unreachable`.
 */
export async function accessToken(
  connectionId: string,
  options: AccessTokenOptions = {},
): Promise<AccessToken> {
  const clock = options.clock ?? systemClock
  let justRefreshed = false
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const grant = usable(await findGrant(connectionId))
    const isStale = grant.generation === options.staleGeneration
    if (!isStale && lifeLeft(grant, clock()) > marginOf(grant)) return issue(grant, justRefreshed)
    const spent = await refresh(grant, {
      clock,
      ...(options.transport ? { transport: options.transport } : {}),
    })
    justRefreshed ||= spent.kind === 'stored'
    if (spent.kind !== 'could_not_tell') continue
    if (!isStale && lifeLeft(grant, clock()) > 0) return issue(grant, justRefreshed)
    throw unreachable(spent.reason)
  }
  throw unreachable('the stored token changed again and again')
}

function usable(grant: StoredGrant | null): StoredGrant {
  if (grant?.status === 'needs_reauthorisation') {
    throw new ExpectedError(
      'needs_reauthorisation',
      'Pleo refuses the stored tokens of this connection. Its settings are kept; ask the customer to authorise again.',
    )
  }
  if (!grant || grant.status === 'disconnected') {
    throw new ExpectedError(
      'not_connected',
      'This customer is not connected. Create a connect link and ask the customer to authorise.',
    )
  }
  return grant
}

function issue(grant: StoredGrant, justRefreshed: boolean): AccessToken {
  return {
    token: open(grant.accessTokenSealed, grantPlace(grant, 'accessTokenSealed')),
    generation: grant.generation,
    environment: grant.environment,
    expiresAt: grant.accessExpiresAt,
    justRefreshed,
  }
}

function lifeLeft(grant: StoredGrant, now: Date): number {
  return grant.accessExpiresAt.getTime() - now.getTime()
}

/** A minute, but never more than half a life: else a short-lived token would be refreshed at every call. */
function marginOf(grant: StoredGrant): number {
  return Math.min(MARGIN_MS, (grant.accessExpiresAt.getTime() - grant.obtainedAt.getTime()) / 2)
}

function unreachable(reason: string): ExpectedError {
  return new ExpectedError(
    'pleo_unreachable',
    `The access token could not be refreshed: ${reason}. The connection is untouched; try again in a minute.`,
  )
}
