import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { clearEvents, readLedger } from '../ledger/read-ledger.ts'
import { clearRequests, listRequests } from '../request-log/list-requests.ts'
import type { World } from '../world.ts'
import { nothing, offer } from './offer.ts'
import { clientFilter, realmOf } from './realm-of.ts'
import { delivery, ledgerEntry, ledgerEvent, loggedRequest } from './record-schema.ts'

const tag = 'Records'

export function recordControls(app: OpenAPIHono, world: World): void {
  const ledger = {
    operationId: 'ledger',
    summary: 'Every code and token: entries as they stand, events as they happened',
    tag,
    method: 'get',
    path: '/environments/{env}/ledger',
    ofClient: true,
    body: nothing,
    answer: z.object({ entries: z.array(ledgerEntry), events: z.array(ledgerEvent) }),
  } as const
  offer(app, ledger, (c) => readLedger(world.pool, realmOf(world, c).environment, clientFilter(c)))

  const forget = {
    operationId: 'clearLedger',
    summary: 'Forget what happened so far; the entries stay, for they are the codes and tokens themselves',
    tag,
    method: 'delete',
    path: '/environments/{env}/ledger',
    ofClient: true,
    body: nothing,
    answer: z.object({ cleared: z.literal(true) }),
  } as const
  offer(app, forget, async (c) => {
    await clearEvents(world.pool, realmOf(world, c).environment, clientFilter(c))
    return { cleared: true as const }
  })

  const requests = { tag, path: '/environments/{env}/requests', ofClient: true, body: nothing } as const
  const list = { operationId: 'requests', summary: 'The request log, with the reason of a refusal' } as const
  const logged = z.object({ requests: z.array(loggedRequest) })
  offer(app, { ...requests, ...list, method: 'get', answer: logged }, async (c) => ({
    requests: await listRequests(world.pool, realmOf(world, c).environment, clientFilter(c)),
  }))
  const clear = { operationId: 'clearRequests', summary: 'Clear the request log' } as const
  const cleared = z.object({ cleared: z.literal(true) })
  offer(app, { ...requests, ...clear, method: 'delete', answer: cleared }, async (c) => {
    await clearRequests(world.pool, realmOf(world, c).environment, clientFilter(c))
    return { cleared: true as const }
  })

  const deliveries = {
    operationId: 'deliveries',
    summary: 'Webhook deliveries with attempts and last status',
    tag,
    method: 'get',
    path: '/environments/{env}/deliveries',
    body: nothing,
    answer: z.object({ deliveries: z.array(delivery) }),
  } as const
  offer(app, deliveries, async (c) => {
    const { rows } = await world.pool.query<z.infer<typeof delivery>>(
      `select id, subscription_id as "subscriptionId", event_type as "eventType", status, attempts, last_status as "lastStatus"
       from deliveries where environment = $1 order by position`,
      [realmOf(world, c).environment],
    )
    return { deliveries: rows }
  })
}
