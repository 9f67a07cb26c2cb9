import 'server-only'
import { db, type Tx } from '@/lib/db'

const BATCH = 500

type Closed = { partnerId: string; kind: string; hour: Date; count: number }

/**
 * Turns the counts of every hour that is over into one entry each of the partner's audit trail. Any number of processes
 * may do it at once: whoever deletes a count writes its line, in one transaction.
 */
export async function recordClosedHours(): Promise<void> {
  while ((await db().$transaction(recordBatch)) === BATCH);
}

async function recordBatch(tx: Tx): Promise<number> {
  // Five minutes later, when every statement that began within the hour has ended: a count that came after its line
  // would make a second one.
  const closed = await tx.$queryRaw<Closed[]>`
    DELETE FROM "RefusalCount" WHERE ("partnerId", kind, hour) IN (
      SELECT "partnerId", kind, hour FROM "RefusalCount"
      WHERE hour < date_trunc('hour', now() - interval '5 minutes', 'UTC')
      ORDER BY "partnerId", kind, hour LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
    ) RETURNING "partnerId", kind, hour, count`
  await tx.auditEntry.createMany({
    data: closed.map(({ partnerId, kind, hour, count }) => ({
      partnerId,
      actorKind: 'system',
      actorName: 'this dashboard',
      action: `refused.${kind}`,
      subject: inWords(count, hour),
      detail: { kind, count, hour: hour.toISOString() },
    })),
  })
  return closed.length
}

/** For example "12 requests between 14:00 and 15:00 UTC on 25 Nov 2026". */
function inWords(count: number, hour: Date): string {
  const until = new Date(hour.getTime() + 3_600_000)
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(hour)
  const [from, to] = [hour, until].map((time) => time.toISOString().slice(11, 16))
  return `${count} ${count === 1 ? 'request' : 'requests'} between ${from} and ${to} UTC on ${day}`
}
