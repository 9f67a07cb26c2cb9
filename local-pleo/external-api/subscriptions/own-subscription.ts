import type { Realm } from '../../world.ts'
import { notFound } from '../api-error.ts'
import type { Caller } from '../caller.ts'
import { type Subscription, subscriptionJson } from './subscription.ts'

/** docs/pleo 6.10: the same credential as used at set-up, so client and subject must both match. */
export const ownCondition =
  's.environment = $1 and s.client_id = $2 and s.subject = $3 and s.deleted_at is null'

export async function ownSubscription(realm: Realm, caller: Caller, id: string): Promise<Subscription> {
  const { rows } = await realm.pool.query<{ item: Subscription }>(
    `select ${subscriptionJson} as item from subscriptions s where ${ownCondition} and s.id = $4`,
    [realm.environment, caller.clientId, caller.subject, id],
  )
  if (!rows[0]) throw notFound('SUBSCRIPTION_NOT_FOUND', 'The subscription')
  return rows[0].item
}
