import 'server-only'
import { sql } from '@/lib/db'
import { describeBug, log } from '@/lib/log'
import type { RefusalKind } from '@/lib/refusals/refusal-kinds'

type Waiting = { partnerId: string; kind: RefusalKind; count: number }
type Counts = { waiting: Map<string, Waiting>; writing: Promise<void> | null }

// Next can load a module twice in one process; one statement is in flight for all of it.
const holder = globalThis as typeof globalThis & { pleoRefusalCounts?: Counts }

/** Counts a refusal for a partner that exists. One statement is in flight; what comes meanwhile is added up for the next. */
export function countRefusal(partnerId: string, kind: RefusalKind): void {
  const counts = held()
  const key = `${kind} ${partnerId}`
  const waiting = counts.waiting.get(key) ?? { partnerId, kind, count: 0 }
  waiting.count += 1
  counts.waiting.set(key, waiting)
  counts.writing ??= writeAll(counts).finally(() => {
    counts.writing = null
  })
}

/** Resolves when everything that was counted so far is stored or given up. */
export async function refusalsCounted(): Promise<void> {
  await held().writing
}

async function writeAll(counts: Counts): Promise<void> {
  while (counts.waiting.size > 0) {
    const batch = [...counts.waiting.values()]
    counts.waiting.clear()
    // A trace is not worth failing for, nor keeping what cannot be stored.
    await write(batch).catch((error) => log('error', 'refusal_count_failed', describeBug(error)))
  }
}

/** In order, so that two processes that count the same rows wait for each other instead of locking crosswise. */
async function write(batch: Waiting[]): Promise<void> {
  await sql().query(
    `INSERT INTO "RefusalCount" ("partnerId", kind, hour, count)
     SELECT "Partner".id, one.kind, date_trunc('hour', now(), 'UTC'), one.count
     FROM unnest($1::uuid[], $2::text[], $3::int[]) AS one (partner, kind, count)
     JOIN "Partner" ON "Partner".id = one.partner
     ORDER BY 1, 2
     ON CONFLICT ("partnerId", kind, hour) DO UPDATE SET count = "RefusalCount".count + excluded.count`,
    [batch.map((one) => one.partnerId), batch.map((one) => one.kind), batch.map((one) => one.count)],
  )
}

function held(): Counts {
  holder.pleoRefusalCounts ??= { waiting: new Map(), writing: null }
  return holder.pleoRefusalCounts
}
