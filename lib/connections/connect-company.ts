import 'server-only'
import type { Connection, ConnectLink } from '@/generated/prisma/client'
import type { Learnt } from '@/lib/connections/learn-subject'
import { lockLink } from '@/lib/connections/lock-link'
import { type ConsumedAuthorisation, customerOf, trailOf } from '@/lib/connections/settle'
import { db, type Tx } from '@/lib/db'
import { record } from '@/lib/facts/record'
import { holdIntegration } from '@/lib/places/lock-place'
import { getProduction } from '@/lib/places/production'
import type { ReceivedGrant } from '@/lib/tokens/sealed-grant'
import { storeGrant } from '@/lib/tokens/store-grant'

type Company = Extract<Learnt, { kind: 'company' }>
type Found = { grant: ReceivedGrant; company: Company; earlier: Connection | null; now: Date }

/** Connects the company, or gives the code of why not; then nothing was written. */
export async function connectCompany(
  row: ConsumedAuthorisation,
  grant: ReceivedGrant,
  company: Company,
  now: Date,
): Promise<string | null> {
  const { integrationId, environment } = row
  const { subjectUrn } = company
  const key = { integrationId, environment, subjectUrn }
  return await db().$transaction(async (tx) => {
    await holdIntegration(tx, integrationId)
    const link = await lockLink(tx, row.linkId)
    const earlier = await tx.connection.findUnique({ where: { integrationId_environment_subjectUrn: key } })
    const refusal = await refusalOf(tx, row, { link, company, earlier })
    if (refusal) return refusal
    const taken = await tx.authorisation.updateMany({
      where: { id: row.id, outcome: 'exchanged' },
      data: { outcome: 'completed', outcomeAt: now, grantSealed: null },
    })
    // Whoever settled it meanwhile has written what there was to write.
    if (taken.count === 0) return null
    const connection = await keepConnection(tx, row, { grant, company, earlier, now })
    const completed = { completedAt: now, connectionId: connection.id }
    await tx.connectLink.update({ where: { id: link.id }, data: completed })
    await tx.authorisation.update({ where: { id: row.id }, data: { connectionId: connection.id } })
    return null
  })
}

/** The link's state is judged here, at its one completion: it may have been withdrawn or used while the grant waited. */
async function refusalOf(
  tx: Tx,
  row: ConsumedAuthorisation,
  { link, company, earlier }: { link: ConnectLink; company: Company; earlier: Connection | null },
): Promise<string | null> {
  if (link.completedAt) return 'link_used'
  if (link.revokedAt) return 'link_revoked'
  if (link.expectedCompanyId && link.expectedCompanyId !== company.companyId) return 'other_company'
  // Read again behind the integration's lock: other credentials may have been stored since the exchange.
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

async function keepConnection(
  tx: Tx,
  row: ConsumedAuthorisation,
  { grant, company, earlier, now }: Found,
): Promise<Connection> {
  const { integrationId, environment, oauthClientId, link } = row
  const { companyId, subjectUrn } = company
  const known = {
    scopes: grant.tokens.scope ?? company.scopes ?? row.scopes,
    status: 'connected' as const,
    statusSince: now,
    statusReason: null,
    connectedAt: now,
    customerReference: link.customerReference,
    label: link.label,
  }
  const connection = earlier
    ? await tx.connection.update({ where: { id: earlier.id }, data: known })
    : await tx.connection.create({ data: { integrationId, environment, subjectUrn, companyId, ...known } })
  const { generation } = await storeGrant(tx, {
    connectionId: connection.id,
    environment,
    oauthClientId,
    tokens: grant.tokens,
    obtainedAt: grant.receivedAt,
  })
  await recordConnection(tx, row, connection, { again: earlier !== null, generation })
  return connection
}

async function recordConnection(
  tx: Tx,
  row: ConsumedAuthorisation,
  connection: Connection,
  { again, generation }: { again: boolean; generation: number },
): Promise<void> {
  const { id: connectionId, companyId } = connection
  const fact = { connectionId, by: 'dashboard', verdict: 'pass' } as const
  await record(tx, customerOf(row), trailOf(row), {
    action: again ? 'connection.reconnect' : 'connection.make',
    subject: connection.label,
    detail: { connection: connectionId, companyId },
    facts: [
      {
        ...fact,
        kind: again ? 'connection.reconnected' : 'connection.made',
        source: 'GET /v1/introspect',
        detail: { authorisationId: row.id, companyId },
      },
      {
        ...fact,
        kind: 'grant.sealed',
        source: 'token store',
        detail: { authorisationId: row.id, generation },
      },
    ],
  })
}
