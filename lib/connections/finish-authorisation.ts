import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from '@/generated/prisma/client'
import { audit } from '@/lib/audit/record'
import type { Clock } from '@/lib/clock'
import { type Learnt, learnSubject } from '@/lib/connections/learn-subject'
import { about, type ConsumedAuthorisation, customerOf, settle, trailOf } from '@/lib/connections/settle'
import { db, type Tx } from '@/lib/db'
import { observe } from '@/lib/facts/observe'
import { holdIntegration } from '@/lib/places/lock-place'
import { getProduction } from '@/lib/places/production'
import { removeInstallation } from '@/lib/pleo/installations'
import { pleoAccess } from '@/lib/tokens/pleo-access'
import { openReceivedGrant, type ReceivedGrant } from '@/lib/tokens/sealed-grant'
import { storeGrant } from '@/lib/tokens/store-grant'
import { receivedToken } from '@/lib/tokens/token-source'

const WAITS_MS = [0, 300, 900]

/**
 * Turns an exchanged authorisation into a connection: learns whom the token is for, then writes connection, grant, facts
 * and trail in one transaction. When the company cannot be learnt now, the sealed grant stays and this can be called
 * again; called for an authorisation that is settled it changes nothing.
 */
export async function finishAuthorisation(id: string, clock: Clock): Promise<void> {
  const row = await db().authorisation.findUnique({
    where: { id },
    include: { link: { include: { integration: { select: { partnerId: true } } } } },
  })
  if (!row?.grantSealed || row.outcome !== 'exchanged') return
  const grant = openReceivedGrant(row, row.grantSealed)
  const learnt = await learn(row, grant)
  if (learnt.kind === 'unknown') return
  if (learnt.kind === 'gone') {
    // The token ran out or was revoked while it waited: nobody can learn its company any more.
    await db().$transaction((tx) => settle(tx, row, 'lost', 'token_gone', clock()))
    return
  }
  const refusal = learnt.kind === 'company' ? await connect(row, grant, learnt, clock()) : 'not_a_company'
  if (refusal) await refuse(row, grant, learnt.subjectUrn, refusal, clock())
}

async function learn(row: ConsumedAuthorisation, grant: ReceivedGrant): Promise<Learnt> {
  let learnt: Learnt = { kind: 'unknown' }
  for (const wait of WAITS_MS) {
    if (wait) await pause(wait)
    learnt = await learnSubject(row, grant)
    if (learnt.kind !== 'unknown') return learnt
  }
  return learnt
}

type Company = { companyId: string; subjectUrn: string; scopes: string[] | null }

/** Connects the company, or gives the code of why not; then nothing was written. */
async function connect(
  row: ConsumedAuthorisation,
  grant: ReceivedGrant,
  learnt: Company,
  now: Date,
): Promise<string | null> {
  return await db().$transaction(async (tx) => {
    await holdIntegration(tx, row.integrationId)
    await tx.$queryRaw`SELECT id FROM "ConnectLink" WHERE id = ${row.linkId}::uuid FOR UPDATE`
    const key = {
      integrationId: row.integrationId,
      environment: row.environment,
      subjectUrn: learnt.subjectUrn,
    }
    const earlier = await tx.connection.findUnique({ where: { integrationId_environment_subjectUrn: key } })
    const refusal = await refusalOf(tx, row, learnt, earlier)
    if (refusal) return refusal
    const taken = await tx.authorisation.updateMany({
      where: { id: row.id, outcome: 'exchanged' },
      data: { outcome: 'completed', outcomeAt: now, grantSealed: null },
    })
    if (taken.count === 0) return null
    const known = {
      scopes: grant.tokens.scope ?? learnt.scopes ?? row.scopes,
      status: 'connected' as const,
      statusSince: now,
      statusReason: null,
      connectedAt: now,
      customerReference: row.link.customerReference,
      label: row.link.label,
    }
    const connection = earlier
      ? await tx.connection.update({ where: { id: earlier.id }, data: known })
      : await tx.connection.create({ data: { ...key, ...known, companyId: learnt.companyId } })
    const { generation } = await storeGrant(tx, {
      connectionId: connection.id,
      environment: row.environment,
      oauthClientId: row.oauthClientId,
      tokens: grant.tokens,
      obtainedAt: grant.receivedAt,
    })
    await tx.connectLink.update({
      where: { id: row.linkId },
      data: { completedAt: now, connectionId: connection.id },
    })
    await tx.authorisation.update({ where: { id: row.id }, data: { connectionId: connection.id } })
    await recordConnection(tx, row, connection, { again: earlier !== null, generation })
    return null
  })
}

/** The link's state is judged here, at its one completion: it may have been withdrawn or used while the grant waited. */
async function refusalOf(
  tx: Tx,
  row: ConsumedAuthorisation,
  learnt: Company,
  earlier: Connection | null,
): Promise<string | null> {
  const link = await tx.connectLink.findUniqueOrThrow({ where: { id: row.linkId } })
  if (link.completedAt) return 'link_used'
  if (link.revokedAt) return 'link_revoked'
  if (link.expectedCompanyId && link.expectedCompanyId !== learnt.companyId) return 'other_company'
  const client = await tx.oAuthClient.findUniqueOrThrow({ where: { id: row.oauthClientId } })
  if (client.clientId !== row.clientId) return 'client_replaced'
  if (earlier && earlier.status !== 'disconnected' && link.connectionId !== earlier.id) {
    // One Pleo company is one customer (docs/pleo 2.8): a link for another customer must not take it over.
    if (earlier.customerReference !== link.customerReference) return 'connected_elsewhere'
  }
  if (row.environment === 'staging') return null
  const { openedAt, suspendedAt } = await getProduction(row.integrationId, tx)
  return openedAt && !suspendedAt ? null : 'suspended'
}

async function recordConnection(
  tx: Tx,
  row: ConsumedAuthorisation,
  connection: Connection,
  { again, generation }: { again: boolean; generation: number },
): Promise<void> {
  const fact = {
    ...about(row),
    connectionId: connection.id,
    actor: 'dashboard' as const,
    verdict: 'pass' as const,
  }
  await observe(tx, {
    ...fact,
    kind: again ? 'connection.reconnected' : 'connection.made',
    source: 'GET /v1/introspect',
    detail: { ...fact.detail, companyId: connection.companyId },
  })
  await observe(tx, {
    ...fact,
    kind: 'grant.sealed',
    source: 'token store',
    detail: { ...fact.detail, generation },
  })
  await audit(tx, customerOf(row), {
    ...trailOf(row),
    action: again ? 'connection.reconnect' : 'connection.make',
    subject: connection.label,
    detail: { connection: connection.id, companyId: connection.companyId },
  })
}

/**
 * Drops the grant; a connection that exists keeps its own. At Pleo the unwanted installation is taken back, unless a
 * connection of ours lives from it.
 */
async function refuse(
  row: ConsumedAuthorisation,
  grant: ReceivedGrant,
  subjectUrn: string,
  code: string,
  now: Date,
): Promise<void> {
  const { integrationId, environment } = row
  const settled = await db().$transaction((tx) => settle(tx, row, 'refused', code, now))
  if (!settled) return
  const inUse = await db().connection.count({
    where: { integrationId, environment, subjectUrn, grant: { isNot: null } },
  })
  const source = receivedToken(grant.tokens.accessToken, environment)
  const takenBack = inUse === 0 && (await removeInstallation(pleoAccess(environment, source))).status === 204
  await observe(db(), {
    ...about(row, code),
    kind: 'authorisation.rejected',
    verdict: 'pass',
    actor: 'dashboard',
    source: 'GET /v1/introspect',
    detail: { ...about(row, code).detail, takenBack },
  })
}
