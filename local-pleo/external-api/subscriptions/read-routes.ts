import { createRoute, z } from '@hono/zod-openapi'
import { eventTypes } from '../../webhooks/announce.ts'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { callerOf } from '../caller.ts'
import { iso } from '../iso.ts'
import { pageOf, pageQuery } from '../paging/page-schema.ts'
import { readPage } from '../paging/read-page.ts'
import { failures, json, missing, repeated, security, uuid } from '../schema.ts'
import { ownCondition, ownSubscription } from './own-subscription.ts'
import {
  type Activity,
  activity,
  operations,
  type Subscription,
  subscription,
  subscriptionJson,
  subscriptionStatuses,
} from './subscription.ts'

const path = '/v1/subscriptions'
const common = { tags: ['Webhook subscriptions'], security }
const params = z.object({ subscriptionId: uuid })

export function readSubscriptions(api: Api, realm: Realm): void {
  const list = createRoute({
    ...common,
    method: 'get',
    path,
    operationId: 'listSubscriptions',
    summary: 'List subscriptions',
    request: {
      query: z.object({
        status: z.enum(subscriptionStatuses).optional(),
        event_types: repeated(z.enum(eventTypes)),
        ...pageQuery(['id', 'createdAt']),
      }),
    },
    responses: { 200: json(pageOf(subscription), 'A page of subscriptions'), ...failures },
  })
  api.openapi(list, async (c) => {
    const query = c.req.valid('query')
    const caller = await callerOf(realm, c)
    const listing = {
      from: 'subscriptions s',
      where: `${ownCondition} and ($4::text is null or s.status = $4) and ($5::text[] is null or s.event_types && $5)`,
      values: [
        realm.environment,
        caller.clientId,
        caller.subject,
        query.status ?? null,
        query.event_types ?? null,
      ],
      select: subscriptionJson,
      sortable: {
        id: { column: 's.id', cast: 'uuid' },
        createdAt: { column: 's.created_at', cast: 'timestamptz' },
      },
    }
    return c.json(await readPage<Subscription>(realm.pool, realm.settings, listing, query, c.req.url), 200)
  })

  const get = createRoute({
    ...common,
    method: 'get',
    path: `${path}/{subscriptionId}`,
    operationId: 'getSubscription',
    summary: 'Get a subscription',
    request: { params },
    responses: { 200: json(z.object({ data: subscription }), 'The subscription'), ...failures, ...missing },
  })
  api.openapi(get, async (c) => {
    const found = await ownSubscription(realm, await callerOf(realm, c), c.req.valid('param').subscriptionId)
    return c.json({ data: found }, 200)
  })

  const activities = createRoute({
    ...common,
    method: 'get',
    path: `${path}/{subscriptionId}/activities`,
    operationId: 'listSubscriptionActivities',
    summary: 'What was done with a subscription',
    request: { params, query: z.object({ operation_types: repeated(z.enum(operations)) }) },
    responses: {
      200: json(z.object({ data: z.array(activity) }), 'The activities'),
      ...failures,
      ...missing,
    },
  })
  api.openapi(activities, async (c) => {
    const found = await ownSubscription(realm, await callerOf(realm, c), c.req.valid('param').subscriptionId)
    const { rows } = await realm.pool.query<{ item: Activity }>(
      `select json_build_object('id', id, 'subscriptionId', subscription_id, 'operationType', operation_type, 'actorUrn', actor_urn,
         'description', description, 'createdAt', ${iso('created_at')}) as item from subscription_activities
       where environment = $1 and subscription_id = $2 and ($3::text[] is null or operation_type = any($3)) order by position`,
      [realm.environment, found.id, c.req.valid('query').operation_types ?? null],
    )
    return c.json({ data: rows.map((row) => row.item) }, 200)
  })

  const secret = createRoute({
    ...common,
    method: 'get',
    path: `${path}/{subscriptionId}/secret`,
    operationId: 'getSubscriptionSecret',
    summary: 'The key that signs the deliveries',
    request: { params },
    responses: {
      200: json(z.object({ data: z.object({ secretKey: z.string() }) }), 'The key'),
      ...failures,
      ...missing,
    },
  })
  api.openapi(secret, async (c) => {
    const found = await ownSubscription(realm, await callerOf(realm, c), c.req.valid('param').subscriptionId)
    const { rows } = await realm.pool.query<{ secret: string }>(
      'select secret from subscriptions where environment = $1 and id = $2',
      [realm.environment, found.id],
    )
    return c.json({ data: { secretKey: rows[0]?.secret ?? '' } }, 200)
  })
}
