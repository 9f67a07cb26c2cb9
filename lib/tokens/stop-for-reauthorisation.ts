import 'server-only'
import { seal } from '@/lib/crypto'
import { db } from '@/lib/db'
import { record } from '@/lib/facts/record'
import type { StoredGrant } from '@/lib/tokens/find-grant'
import type { Lease } from '@/lib/tokens/lease'
import { grantPlace } from '@/lib/tokens/places'

/**
 * The refresh token was refused for good: calls stop, the connection and its settings stay and wait for the customer. `erase`
 * overwrites the dead tokens; `keep` leaves them sealed where the refusal was not in the form that only an authorisation
 * server gives, and nothing uses them until authorising again replaces them. All of it in one transaction, and only if the
 * refused pair is still the stored one.
 */
export async function stopForReauthorisation(
  grant: StoredGrant,
  lease: Lease,
  reason: string,
  pair: 'erase' | 'keep',
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const [connection] = await tx.$queryRaw<{ label: string; partnerId: string }[]>`
      SELECT c.label, i."partnerId" FROM "Connection" c JOIN "Integration" i ON i.id = c."integrationId"
      WHERE c.id = ${grant.connectionId}::uuid FOR NO KEY UPDATE OF c`
    const { count } = await tx.grant.updateMany({
      where: { id: grant.id, generation: lease.generation },
      data: pair === 'erase' ? nothingSealed(grant) : { generation: lease.generation },
    })
    await tx.grantLease.deleteMany({ where: { grantId: grant.id, holder: lease.holder } })
    if (count === 0 || !connection) return false
    await tx.connection.update({
      where: { id: grant.connectionId },
      data: { status: 'needs_reauthorisation', statusSince: new Date(), statusReason: reason },
    })
    const { connectionId, integrationId, environment } = grant
    const { partnerId, label } = connection
    const fact = {
      connectionId,
      source: 'token endpoint',
      detail: { generation: lease.generation, reason, ...(pair === 'keep' ? { pairKept: true } : {}) },
    }
    await record(
      tx,
      { kind: 'system', name: 'Token refresh' },
      { partnerId, integrationId, environment },
      {
        action: 'connection.needs_reauthorisation',
        subject: label,
        detail: { connectionId, reason },
        facts: [
          { ...fact, kind: 'grant.refreshed', verdict: 'fail' },
          { ...fact, kind: 'connection.reauthorisation_needed', verdict: 'pass' },
        ],
      },
    )
    return true
  })
}

function nothingSealed(grant: StoredGrant) {
  return {
    accessTokenSealed: seal('', grantPlace(grant, 'accessTokenSealed')),
    refreshTokenSealed: seal('', grantPlace(grant, 'refreshTokenSealed')),
  }
}
