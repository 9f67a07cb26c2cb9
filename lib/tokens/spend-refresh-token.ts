import 'server-only'
import type { Clock } from '@/lib/clock'
import { open } from '@/lib/crypto'
import { db } from '@/lib/db'
import { environmentSettings } from '@/lib/environments'
import { observe } from '@/lib/facts/observe'
import { clientCredentials } from '@/lib/integrations/client-credentials'
import { type RefreshOutcome, refreshGrant } from '@/lib/oauth/refresh-grant'
import type { Transport } from '@/lib/oauth/server'
import { TOKEN_DEADLINE_MS } from '@/lib/pleo/transport'
import type { StoredGrant } from '@/lib/tokens/find-grant'
import { keepRefreshed } from '@/lib/tokens/keep-refreshed'
import { endWithIntent, giveBack, LEASE_MS, type Lease, noteIntent } from '@/lib/tokens/lease'
import { grantPlace } from '@/lib/tokens/places'
import { stopForReauthorisation } from '@/lib/tokens/stop-for-reauthorisation'

export type Spent =
  | { kind: 'stored' }
  /** Another pair is stored by now: read it. */
  | { kind: 'superseded' }
  | { kind: 'reauthorise' }
  /** No new pair. `reason` in words; the status of the connection is untouched. */
  | { kind: 'could_not_tell'; reason: string }

export type RefreshTools = { clock: Clock; transport: Transport }

const STORE_AGAIN_AFTER_MS = [50, 200, 800, 2_000]

/** With the lease in hand: intent, call, outcome. The refresh token is sent at most once for each lease. */
export async function spendRefreshToken(
  grant: StoredGrant,
  lease: Lease,
  { clock, transport }: RefreshTools,
): Promise<Spent> {
  const client = await clientCredentials(grant.oauthClientId).catch(async (error: unknown) => {
    await giveBack(lease)
    throw error
  })
  const started = performance.now()
  const intent = await noteIntent(lease)
  if (!intent) {
    await giveBack(lease)
    return { kind: 'superseded' }
  }
  const refreshToken = await opened(grant, lease, intent.refreshTokenSealed)
  // A process that was paused here may not send any more: somebody else may take the lease before the answer comes.
  if (performance.now() - started > LEASE_MS - 2 * TOKEN_DEADLINE_MS) {
    await endWithIntent(lease)
    return { kind: 'could_not_tell', reason: 'the database was too slow to refresh safely' }
  }
  const obtainedAt = clock()
  const outcome = await refreshGrant(
    environmentSettings(grant.environment),
    { ...client, method: client.tokenEndpointAuthMethod ?? 'client_secret_basic' },
    refreshToken,
    transport,
    AbortSignal.timeout(TOKEN_DEADLINE_MS),
  )
  return settle(grant, lease, outcome, obtainedAt)
}

async function opened(grant: StoredGrant, lease: Lease, sealed: string): Promise<string> {
  try {
    return open(sealed, grantPlace(grant, 'refreshTokenSealed'))
  } catch (error) {
    await giveBack(lease)
    throw error
  }
}

async function settle(
  grant: StoredGrant,
  lease: Lease,
  outcome: RefreshOutcome,
  obtainedAt: Date,
): Promise<Spent> {
  if (outcome.kind === 'granted') {
    const stored = await persistently(() => keepRefreshed(grant, lease, outcome.tokens, obtainedAt))
    return { kind: stored ? 'stored' : 'superseded' }
  }
  if (outcome.kind === 'refused' && outcome.terminal) {
    const reason = outcome.description ? `${outcome.error}: ${outcome.description}` : outcome.error
    const stopped = await persistently(() =>
      stopForReauthorisation(grant, lease, reason, outcome.exact ? 'erase' : 'keep'),
    )
    return { kind: stopped ? 'reauthorise' : 'superseded' }
  }
  const reason =
    outcome.kind === 'refused' ? `Pleo answered ${outcome.status} ${outcome.error}` : outcome.reason
  // A refusal of the client or of the rate leaves the token unspent; without an answer nobody knows.
  await (outcome.kind === 'refused' ? giveBack(lease) : endWithIntent(lease))
  await observe(db(), {
    integrationId: grant.integrationId,
    environment: grant.environment,
    connectionId: grant.connectionId,
    kind: 'grant.refreshed',
    verdict: 'unknown',
    actor: 'dashboard',
    source: 'token endpoint',
    detail: { generation: lease.generation, reason },
  })
  return { kind: 'could_not_tell', reason }
}

/** The only copy of a new pair is in this process: a stumbling database is asked again while the lease holds. */
async function persistently<T>(write: () => Promise<T>): Promise<T> {
  for (const pause of STORE_AGAIN_AFTER_MS) {
    try {
      return await write()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return write()
}
