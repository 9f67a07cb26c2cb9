import { randomUUID } from 'node:crypto'
import type { Queryable } from '../../database/queryable.ts'
import type { Realm } from '../../world.ts'
import type { Caller } from '../caller.ts'
import type { operations } from './subscription.ts'

export async function recordActivity(
  db: Queryable,
  realm: Realm,
  caller: Caller,
  subscriptionId: string,
  operation: (typeof operations)[number],
): Promise<void> {
  await db.query(
    `insert into subscription_activities (environment, id, subscription_id, operation_type, actor_urn, description, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      realm.environment,
      randomUUID(),
      subscriptionId,
      operation,
      `urn:pleo:client:${caller.clientId}`,
      `Subscription: ${operation.toLowerCase()}`,
      realm.clock.now(),
    ],
  )
}
