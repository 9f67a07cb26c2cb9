import type { Queryable } from '../database/queryable.ts'

export type Delivery = {
  id: string
  eventId: string
  body: string
  attempts: number
  endpointUrl: string
  secret: string
  customHeaders: Record<string, string> | null
  endpointAuth: {
    type: string
    credentials?: { username?: string; password?: string; token?: string }
  } | null
}

const leaseSeconds = 30

/** Counted before it is sent: a crash on the way leaves a delivery that is tried again once its lease is over. */
export async function claimDelivery(db: Queryable): Promise<Delivery | null> {
  const { rows } = await db.query<Delivery>(
    `update deliveries d set attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => $1)
     from subscriptions s where s.environment = d.environment and s.id = d.subscription_id and d.id =
       (select id from deliveries where status = 'waiting' and next_attempt_at <= now() order by next_attempt_at, position limit 1 for update skip locked)
     returning d.id, d.event_id as "eventId", d.body, d.attempts, s.endpoint_url as "endpointUrl", s.secret,
       s.custom_headers as "customHeaders", s.endpoint_auth as "endpointAuth"`,
    [leaseSeconds],
  )
  return rows[0] ?? null
}
