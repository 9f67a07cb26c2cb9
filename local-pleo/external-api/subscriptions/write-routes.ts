import { randomBytes, randomUUID } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import { inTransaction } from '../../database/in-transaction.ts'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { callerOf } from '../caller.ts'
import { failures, json, jsonBody, missing, security, uuid } from '../schema.ts'
import { endpointIsAllowed } from './endpoint-is-allowed.ts'
import { eventsAreInScope } from './events-are-in-scope.ts'
import { ownSubscription } from './own-subscription.ts'
import { recordActivity } from './record-activity.ts'
import { type SubscriptionBody, subscription, subscriptionBody } from './subscription.ts'

const path = '/v1/subscriptions'
const common = { tags: ['Webhook subscriptions'], security }
const params = z.object({ subscriptionId: uuid })
const one = json(z.object({ data: subscription }), 'The subscription')

export function writeSubscriptions(api: Api, realm: Realm): void {
  const valuesOf = (body: SubscriptionBody) => [
    body.endpointUrl,
    body.eventTypes,
    body.status,
    body.customHeaders ?? null,
    body.endpointAuth ?? null,
    realm.clock.now(),
  ]

  // docs/pleo 6.10: created with 200, not 201.
  const create = createRoute({
    ...common,
    method: 'post',
    path,
    operationId: 'createSubscription',
    summary: 'Subscribe to events',
    request: { body: jsonBody(subscriptionBody) },
    responses: { 200: one, ...failures },
  })
  api.openapi(create, async (c) => {
    const body = c.req.valid('json')
    const caller = await callerOf(realm, c)
    eventsAreInScope(body.eventTypes, caller.scopes)
    endpointIsAllowed(realm.settings, body.endpointUrl)
    const id = randomUUID()
    const secret = `whsec_${randomBytes(24).toString('base64')}`
    await inTransaction(realm.pool, async (db) => {
      await db.query(
        `insert into subscriptions (environment, id, client_id, subject, secret, endpoint_url, event_types, status, custom_headers,
           endpoint_auth, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
        [realm.environment, id, caller.clientId, caller.subject, secret, ...valuesOf(body)],
      )
      await recordActivity(db, realm, caller, id, 'CREATE')
    })
    return c.json({ data: await ownSubscription(realm, caller, id) }, 200)
  })

  const update = createRoute({
    ...common,
    method: 'put',
    path: `${path}/{subscriptionId}`,
    operationId: 'updateSubscription',
    summary: 'Replace a subscription',
    request: { params, body: jsonBody(subscriptionBody) },
    responses: { 200: one, ...failures, ...missing },
  })
  api.openapi(update, async (c) => {
    const body = c.req.valid('json')
    const caller = await callerOf(realm, c)
    eventsAreInScope(body.eventTypes, caller.scopes)
    endpointIsAllowed(realm.settings, body.endpointUrl)
    const { id } = await ownSubscription(realm, caller, c.req.valid('param').subscriptionId)
    await inTransaction(realm.pool, async (db) => {
      await db.query(
        `update subscriptions set endpoint_url = $3, event_types = $4, status = $5, custom_headers = $6, endpoint_auth = $7,
           updated_at = $8 where environment = $1 and id = $2`,
        [realm.environment, id, ...valuesOf(body)],
      )
      await recordActivity(db, realm, caller, id, 'UPDATE')
    })
    return c.json({ data: await ownSubscription(realm, caller, id) }, 200)
  })

  const remove = createRoute({
    ...common,
    method: 'delete',
    path: `${path}/{subscriptionId}`,
    operationId: 'deleteSubscription',
    summary: 'End a subscription',
    request: { params },
    responses: { 204: { description: 'Ended' }, ...failures, ...missing },
  })
  api.openapi(remove, async (c) => {
    const caller = await callerOf(realm, c)
    const { id } = await ownSubscription(realm, caller, c.req.valid('param').subscriptionId)
    await inTransaction(realm.pool, async (db) => {
      await db.query(
        'update subscriptions set deleted_at = $3, deleted_by = $4 where environment = $1 and id = $2',
        [realm.environment, id, realm.clock.now(), `urn:pleo:client:${caller.clientId}`],
      )
      await recordActivity(db, realm, caller, id, 'DELETE')
    })
    return c.body(null, 204)
  })
}
