import { randomUUID } from 'node:crypto'
import type { Queryable } from '../database/queryable.ts'
import type { Realm } from '../world.ts'

export const eventTypes = ['v1.export-job.created', 'v1.vendor.created'] as const

export type EventType = (typeof eventTypes)[number]

/**
 * Writes one delivery per subscription into the same transaction as the event itself: an event that happened is never
 * lost, one that was rolled back is never told. `data` is the resource at that moment (docs/pleo 6.10).
 */
export async function announce(
  db: Queryable,
  realm: Realm,
  companyId: string,
  eventType: EventType,
  data: unknown,
): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    `select s.id from subscriptions s join companies c on c.environment = s.environment and c.id = $2
     where s.environment = $1 and s.status = 'ACTIVE' and s.deleted_at is null and $3 = any(s.event_types)
       and s.subject in ('urn:pleo:company:' || c.id, 'urn:pleo:organisation:' || c.organisation_id) order by s.position`,
    [realm.environment, companyId, eventType],
  )
  for (const { id } of rows) {
    const eventId = randomUUID()
    await db.query(
      `insert into deliveries (id, environment, subscription_id, event_id, event_type, body, status, created_at)
       values ($1, $2, $3, $4, $5, $6, 'waiting', $7)`,
      [
        randomUUID(),
        realm.environment,
        id,
        eventId,
        eventType,
        JSON.stringify({ data, eventId, eventType }),
        realm.clock.now(),
      ],
    )
  }
}
