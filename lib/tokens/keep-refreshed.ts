import 'server-only'
import { db } from '@/lib/db'
import { record } from '@/lib/facts/record'
import type { ReceivedTokens } from '@/lib/oauth/server'
import type { StoredGrant } from '@/lib/tokens/find-grant'
import type { Lease } from '@/lib/tokens/lease'
import { expiryOf, sealedPair } from '@/lib/tokens/store-grant'

/**
 * Stores the new pair where the pair that was spent is still stored, ends the lease and says so, in one transaction.
 * False: another pair came in between (the customer authorised again), and this one is not needed.
 */
export async function keepRefreshed(
  grant: StoredGrant,
  lease: Lease,
  tokens: ReceivedTokens,
  obtainedAt: Date,
): Promise<boolean> {
  const generation = lease.generation + 1
  return db().$transaction(async (tx) => {
    const { count } = await tx.grant.updateMany({
      where: { id: grant.id, generation: lease.generation },
      data: {
        generation,
        ...sealedPair(grant, tokens),
        accessExpiresAt: expiryOf(tokens, obtainedAt),
        obtainedAt,
      },
    })
    await tx.grantLease.deleteMany({ where: { grantId: grant.id, holder: lease.holder } })
    if (count === 0) return false
    const connection = await tx.connection.findUniqueOrThrow({
      where: { id: grant.connectionId },
      select: { label: true, integration: { select: { partnerId: true } } },
    })
    const { connectionId, integrationId, environment } = grant
    await record(
      tx,
      { kind: 'system', name: 'Token refresh' },
      { partnerId: connection.integration.partnerId, integrationId, environment },
      {
        action: 'grant.refresh',
        subject: connection.label,
        detail: { connectionId, generation },
        facts: [
          {
            connectionId,
            kind: 'grant.refreshed',
            verdict: 'pass',
            source: 'token endpoint',
            detail: { generation, recovered: lease.recovering },
          },
        ],
      },
    )
    return true
  })
}
