import type { Fact } from '@/generated/prisma/client'
import type { FactKind, Observation } from '@/lib/facts/kinds'

type Row = Pick<Fact, Exclude<keyof Observation, 'kind' | 'detail'>> & { kind: string; detail: unknown }

/** A row of "Fact" as the checklist and the pages read it. */
export function observationOf(row: Row): Observation {
  const { id, verdict, actor, actorName, at, source, connectionId, apiCallId } = row
  const detail = row.detail as Record<string, unknown>
  return {
    id,
    kind: row.kind as FactKind,
    verdict,
    actor,
    actorName,
    at,
    source,
    detail,
    connectionId,
    apiCallId,
  }
}
