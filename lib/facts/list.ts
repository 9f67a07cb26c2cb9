import 'server-only'
import type { Environment } from '@/generated/prisma/enums'
import { db } from '@/lib/db'
import type { FactKind, Observation } from '@/lib/facts/kinds'

/** All observations of an integration in an environment, oldest first. The caller has checked who is asking. */
export async function listFacts(integrationId: string, environment: Environment): Promise<Observation[]> {
  const rows = await db().fact.findMany({
    where: { integrationId, environment },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as FactKind,
    verdict: row.verdict,
    actor: row.actor,
    actorName: row.actorName,
    at: row.at,
    source: row.source,
    detail: row.detail as Record<string, unknown>,
    connectionId: row.connectionId,
    apiCallId: row.apiCallId,
  }))
}
