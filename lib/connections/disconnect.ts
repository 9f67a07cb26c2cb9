import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import type { ConnectionEntry } from '@/lib/connections/connection-view'
import { getConnection } from '@/lib/connections/get-connection'
import { db, type Tx } from '@/lib/db'
import { ExpectedError, isExpected } from '@/lib/errors'
import { record } from '@/lib/facts/record'
import { holdIntegration, requireActor } from '@/lib/places/lock-place'
import type { Place } from '@/lib/places/place'
import { removeInstallation } from '@/lib/pleo/installations'
import { id } from '@/lib/text'
import { dropGrant } from '@/lib/tokens/drop-grant'
import { pleoAccess } from '@/lib/tokens/pleo-access'
import { connectionTokens } from '@/lib/tokens/token-source'

export const Disconnect = z.object({ connectionId: id() })

export type Disconnected = { removedAtPleo: boolean; words: string }

/**
 * Removes the installation at Pleo (`DELETE /v1/installations/me`, docs/pleo 6.12), then deletes the tokens; the record
 * and its settings stay. When Pleo cannot be reached nothing is deleted, for the tokens are what removes it later. When
 * Pleo refuses the tokens, access had ended there already.
 */
export async function disconnect(
  actor: Actor,
  place: Place,
  { connectionId }: z.output<typeof Disconnect>,
): Promise<Disconnected> {
  await requireActor(db(), actor, place, 'engineer')
  const connection = await getConnection(actor, place, connectionId)
  if (connection.status === 'disconnected') {
    throw new ExpectedError('not_connected', 'This customer is disconnected already. Nothing was changed.')
  }
  const removedAtPleo = await removeAtPleo(connectionId, place.environment)
  await db().$transaction(async (tx) => {
    await holdIntegration(tx, place.integration.id)
    await lockUnchanged(tx, connection)
    await dropGrant(tx, connectionId)
    await tx.connection.update({
      where: { id: connectionId },
      data: { status: 'disconnected', statusSince: new Date(), statusReason: `by ${actor.name}` },
    })
    await record(tx, actor, place, {
      action: 'connection.disconnect',
      subject: connection.label,
      detail: { connection: connectionId, removedAtPleo },
      facts: [
        {
          connectionId,
          kind: 'connection.disconnected',
          verdict: 'pass',
          by: 'dashboard',
          source: 'DELETE /v1/installations/me',
          detail: { by: 'staff', removedAtPleo },
        },
      ],
    })
  })
  const words = removedAtPleo
    ? 'Pleo removed the installation and revoked its tokens. Ours are deleted; the record is kept.'
    : 'Pleo had ended this access already. Our tokens are deleted; the record is kept.'
  return { removedAtPleo, words }
}

/**
 * While Pleo was asked, the customer may have authorised again, or a colleague disconnected: what is there now is then not
 * what was meant. The connection is locked before its grant, as everywhere.
 */
async function lockUnchanged(tx: Tx, before: ConnectionEntry): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Connection" WHERE id = ${before.id}::uuid FOR UPDATE`
  const now = await tx.connection.findUniqueOrThrow({ where: { id: before.id } })
  if (now.status === 'disconnected') {
    throw new ExpectedError('conflict', 'This customer was disconnected by somebody else meanwhile.')
  }
  if (now.connectedAt.getTime() === before.connectedAt.getTime()) return
  throw new ExpectedError(
    'conflict',
    'The customer authorised again meanwhile. The new authorisation stays; disconnect once more if you mean it.',
  )
}

async function removeAtPleo(connectionId: string, environment: 'staging' | 'production'): Promise<boolean> {
  try {
    const answer = await removeInstallation(pleoAccess(environment, connectionTokens(connectionId)))
    if (answer.status === 204) return true
    if (answer.status === 404 || answer.kind === 'unauthorised') return false
    throw new ExpectedError(
      'pleo_unreachable',
      `Pleo did not remove the installation (${answer.reason ?? answer.kind}). Nothing was changed; try again in a minute.`,
    )
  } catch (error) {
    if (isExpected(error, 'needs_reauthorisation') || isExpected(error, 'not_connected')) return false
    throw error
  }
}
