import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { type AuditActor, audit } from '@/lib/audit/record'
import type { Clock } from '@/lib/clock'
import { about, type ConsumedAuthorisation, settle } from '@/lib/connections/consume-authorisation'
import { type Learnt, learnSubject } from '@/lib/connections/learn-subject'
import { db, type Tx } from '@/lib/db'
import { observe } from '@/lib/facts/observe'
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
  const grant = openReceivedGrant(row.id, row.environment, row.grantSealed)
  const learnt = await learn(row, grant)
  if (learnt.kind === 'unknown') return
  const refusal = refusalOf(row, learnt)
  if (refusal || learnt.kind !== 'company') {
    await refuse(row, grant, learnt, refusal ?? 'not_a_company', clock())
    return
  }
  await connect(row, grant, learnt, clock())
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

type KnownSubject = Exclude<Learnt, { kind: 'unknown' }>

function refusalOf(row: ConsumedAuthorisation, learnt: KnownSubject): string | null {
  if (learnt.kind === 'other') return 'not_a_company'
  const expected = row.link.expectedCompanyId
  return expected && expected !== learnt.companyId ? 'other_company' : null
}

async function connect(
  row: ConsumedAuthorisation,
  grant: ReceivedGrant,
  learnt: { companyId: string; subjectUrn: string; scopes: string[] | null },
  now: Date,
): Promise<void> {
  await db().$transaction(async (tx) => {
    if (!(await takeLink(tx, row, now))) return
    const key = {
      integrationId: row.integrationId,
      environment: row.environment,
      subjectUrn: learnt.subjectUrn,
    }
    const earlier = await tx.connection.findUnique({ where: { integrationId_environment_subjectUrn: key } })
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
    await tx.connectLink.update({ where: { id: row.linkId }, data: { connectionId: connection.id } })
    await tx.authorisation.update({
      where: { id: row.id },
      data: {
        outcome: 'completed',
        outcomeCode: null,
        outcomeAt: now,
        grantSealed: null,
        subjectUrn: learnt.subjectUrn,
        connectionId: connection.id,
      },
    })
    const fact = { ...about(row), connectionId: connection.id, actor: 'dashboard' as const }
    const detail = { ...fact.detail, companyId: learnt.companyId }
    await observe(tx, {
      ...fact,
      kind: earlier ? 'connection.reconnected' : 'connection.made',
      verdict: 'pass',
      source: 'GET /v1/introspect',
      detail,
    })
    await observe(tx, {
      ...fact,
      kind: 'grant.sealed',
      verdict: 'pass',
      source: 'token store',
      detail: { ...fact.detail, generation },
    })
    await audit(tx, customer(row), {
      ...trail(row),
      action: earlier ? 'connection.reconnect' : 'connection.make',
      subject: connection.label,
      detail: { connection: connection.id, companyId: learnt.companyId },
    })
  })
}

/** The link's one completion, by compare-and-set. A second one that got this far is refused and its grant dropped. */
async function takeLink(tx: Tx, row: ConsumedAuthorisation, now: Date): Promise<boolean> {
  const still = await tx.authorisation.updateMany({
    where: { id: row.id, outcome: 'exchanged' },
    data: { outcomeAt: now },
  })
  if (still.count === 0) return false
  const { count } = await tx.connectLink.updateMany({
    where: { id: row.linkId, completedAt: null },
    data: { completedAt: now },
  })
  if (count === 0) await settle(tx, row, 'refused', 'link_used', now)
  return count === 1
}

/**
 * Drops the grant; a connection that exists keeps its own. At Pleo the unwanted installation is taken back, unless a
 * connection of ours lives from it.
 */
async function refuse(
  row: ConsumedAuthorisation,
  grant: ReceivedGrant,
  learnt: KnownSubject,
  code: string,
  now: Date,
): Promise<void> {
  const { integrationId, environment } = row
  const inUse = await db().connection.count({
    where: { integrationId, environment, subjectUrn: learnt.subjectUrn, grant: { isNot: null } },
  })
  const source = receivedToken(grant.tokens.accessToken, environment)
  const takenBack = inUse === 0 && (await removeInstallation(pleoAccess(environment, source))).status === 204
  await db().$transaction(async (tx) => {
    await settle(tx, row, 'refused', code, now)
    await observe(tx, {
      ...about(row, code),
      kind: 'authorisation.rejected',
      verdict: 'pass',
      actor: 'dashboard',
      source: 'GET /v1/introspect',
      detail: { ...about(row, code).detail, takenBack },
    })
  })
}

function customer(row: ConsumedAuthorisation): AuditActor {
  return { kind: 'customer', name: row.link.label }
}

function trail(row: ConsumedAuthorisation) {
  const { integrationId, environment } = row
  return { partnerId: row.link.integration.partnerId, integrationId, environment }
}
