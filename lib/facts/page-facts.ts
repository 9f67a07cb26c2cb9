import 'server-only'
import type { Environment, FactActor } from '@/generated/prisma/enums'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import type { Observation } from '@/lib/facts/kinds'
import { observationOf } from '@/lib/facts/observation-of'
import { TOPICS, type Topic } from '@/lib/facts/topics'
import { isId } from '@/lib/text'

const PAGE = 50

export type FactFilter = {
  topic?: Topic
  actor?: FactActor
  connectionId?: string
  apiCallId?: string
  /** The id of the last observation seen. */
  before?: string
  /** At most, and usually, fifty. */
  limit?: number
}

/** Observations of an environment, newest first, a page at a time. `next` is the `before` of the following page. */
export async function pageFacts(
  staff: Staff,
  slug: string,
  environment: Environment,
  filter: FactFilter = {},
): Promise<{ facts: Observation[]; next: string | null }> {
  const take = Math.min(filter.limit ?? PAGE, PAGE)
  const before = isId(filter.before) ? filter.before : undefined
  const rows = await db().fact.findMany({
    where: {
      environment,
      integration: { slug, partnerId: staff.partnerId },
      ...(filter.actor ? { actor: filter.actor } : {}),
      ...(filter.connectionId ? { connectionId: filter.connectionId } : {}),
      ...(filter.apiCallId ? { apiCallId: filter.apiCallId } : {}),
      ...(filter.topic
        ? { OR: TOPICS[filter.topic].prefixes.map((kind) => ({ kind: { startsWith: kind } })) }
        : {}),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    ...(before ? { cursor: { id: before }, skip: 1 } : {}),
    take: take + 1,
  })
  const facts = rows.slice(0, take).map(observationOf)
  return { facts, next: rows.length > take ? (facts.at(-1)?.id ?? null) : null }
}
