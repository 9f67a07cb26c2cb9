import 'server-only'
import { z } from 'zod'
import { audit, staffActor } from '@/lib/audit/record'
import { holdMembership } from '@/lib/auth/hold-membership'
import type { Staff } from '@/lib/auth/staff'
import type { ConnectionEntry } from '@/lib/connections/connection-view'
import { getConnection } from '@/lib/connections/get-connection'
import { db, type Tx } from '@/lib/db'
import { ExpectedError, isExpected } from '@/lib/errors'
import { observe } from '@/lib/facts/observe'
import { getIntegration } from '@/lib/integrations/get-integration'
import { holdIntegration } from '@/lib/integrations/lock-integration'
import { place } from '@/lib/integrations/place'
import { removeInstallation } from '@/lib/pleo/installations'
import { id } from '@/lib/text'
import { dropGrant } from '@/lib/tokens/drop-grant'
import { pleoAccess } from '@/lib/tokens/pleo-access'
import { connectionTokens } from '@/lib/tokens/token-source'

export const Disconnect = z.object({
  ...place,
  connectionId: id(),
})

export type Disconnected = { removedAtPleo: boolean; words: string }

/**
 * Removes the installation at Pleo (`DELETE /v1/installations/me`, docs/pleo 6.12), then deletes the tokens; the record
 * and its settings stay. When Pleo cannot be reached nothing is deleted, for the tokens are what removes it later. When
 * Pleo refuses the tokens, access had ended there already.
 */
export async function disconnect(staff: Staff, input: z.output<typeof Disconnect>): Promise<Disconnected> {
  await holdMembership(db(), staff, 'engineer')
  const { environment, connectionId } = input
  const integration = await getIntegration(staff, input.integration)
  const connection = await getConnection(staff, input.integration, environment, connectionId)
  if (connection.status === 'disconnected') {
    throw new ExpectedError('not_connected', 'This customer is disconnected already. Nothing was changed.')
  }
  const removedAtPleo = await removeAtPleo(connectionId, environment)
  await db().$transaction(async (tx) => {
    await holdIntegration(tx, integration.id)
    await lockUnchanged(tx, connection)
    await dropGrant(tx, connectionId)
    await tx.connection.update({
      where: { id: connectionId },
      data: { status: 'disconnected', statusSince: new Date(), statusReason: `by ${staff.name}` },
    })
    await observe(tx, {
      integrationId: integration.id,
      environment,
      connectionId,
      kind: 'connection.disconnected',
      verdict: 'pass',
      actor: 'dashboard',
      actorName: staff.name,
      userId: staff.userId,
      source: 'DELETE /v1/installations/me',
      detail: { by: 'staff', removedAtPleo },
    })
    await audit(tx, staffActor(staff), {
      partnerId: staff.partnerId,
      integrationId: integration.id,
      environment,
      action: 'connection.disconnect',
      subject: connection.label,
      detail: { connection: connectionId, removedAtPleo },
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
