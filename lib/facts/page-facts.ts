import 'server-only'
import type { FactActor } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import type { Observation } from '@/lib/facts/kinds'
import { observationOf } from '@/lib/facts/observation-of'
import { TOPICS, type Topic } from '@/lib/facts/topics'
import { keysetPage } from '@/lib/keyset-page'
import { inPlace, type Place } from '@/lib/places/place'

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

/** Observations of a place, newest first, a page at a time. `next` is the `before` of the following page. */
export async function pageFacts(
  actor: Actor,
  place: Place,
  filter: FactFilter = {},
): Promise<{ facts: Observation[]; next: string | null }> {
  const { before, limit = PAGE, topic, ...columns } = filter
  const { rows, next } = await keysetPage({ before, size: Math.min(limit, PAGE) }, (query) =>
    db().fact.findMany({
      where: {
        ...inPlace(actor, place),
        ...columns,
        ...(topic ? { OR: TOPICS[topic].prefixes.map((kind) => ({ kind: { startsWith: kind } })) } : {}),
      },
      ...query,
    }),
  )
  return { facts: rows.map(observationOf), next }
}
