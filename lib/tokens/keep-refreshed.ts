import 'server-only'
import { audit } from '@/lib/audit/record'
import { db } from '@/lib/db'
import { observe } from '@/lib/facts/observe'
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
    await observe(tx, {
      integrationId: grant.integrationId,
      environment: grant.environment,
      connectionId: grant.connectionId,
      kind: 'grant.refreshed',
      verdict: 'pass',
      actor: 'dashboard',
      source: 'token endpoint',
      detail: { generation, recovered: lease.recovering },
    })
    const connection = await tx.connection.findUniqueOrThrow({
      where: { id: grant.connectionId },
      select: { label: true, integration: { select: { partnerId: true } } },
    })
    await audit(
      tx,
      { kind: 'system', name: 'Token refresh' },
      {
        partnerId: connection.integration.partnerId,
        integrationId: grant.integrationId,
        environment: grant.environment,
        action: 'grant.refresh',
        subject: connection.label,
        detail: { connectionId: grant.connectionId, generation },
      },
    )
    return true
  })
}
