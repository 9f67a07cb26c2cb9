import type { Hono } from 'hono'
import { z } from 'zod'
import { faultInput } from '../faults/fault.ts'
import { readLedger } from '../ledger/read-ledger.ts'
import { clearRequests, listRequests } from '../request-log/list-requests.ts'
import { resetWorld } from '../seed/seed-world.ts'
import type { World } from '../world.ts'
import { readBody } from './read-body.ts'
import { clientFilter, realmOf } from './realm-of.ts'

const clockBody = z.union([
  z.strictObject({ advanceSeconds: z.number() }),
  z.strictObject({ freeze: z.boolean() }),
  z.strictObject({ reset: z.literal(true) }),
])

export function worldRoutes(app: Hono, world: World): void {
  app.get('/clock', (c) => c.json(world.clock.reading()))
  app.post('/clock', async (c) => {
    const body = await readBody(c, clockBody)
    if ('advanceSeconds' in body) await world.clock.advance(body.advanceSeconds)
    else if ('reset' in body) await world.clock.reset()
    else if (body.freeze) await world.clock.freeze()
    else await world.clock.unfreeze()
    return c.json(world.clock.reading())
  })
  app.get('/environments/:env/ledger', async (c) =>
    c.json(await readLedger(world.pool, realmOf(world, c).environment, clientFilter(c))),
  )
  app.get('/environments/:env/requests', async (c) =>
    c.json({ requests: await listRequests(world.pool, realmOf(world, c).environment, clientFilter(c)) }),
  )
  app.delete('/environments/:env/requests', async (c) => {
    await clearRequests(world.pool, realmOf(world, c).environment, clientFilter(c))
    return c.json({ cleared: true })
  })
  app.post('/environments/:env/faults', async (c) => {
    const { environment } = realmOf(world, c)
    return c.json(await world.faults.add(environment, await readBody(c, faultInput)), 201)
  })
  app.get('/environments/:env/faults', async (c) =>
    c.json({ faults: await world.faults.list(realmOf(world, c).environment) }),
  )
  app.delete('/environments/:env/faults', async (c) => {
    await world.faults.clear(realmOf(world, c).environment)
    return c.json({ cleared: true })
  })
  app.get('/environments/:env/deliveries', async (c) => {
    const { rows } = await world.pool.query(
      `select id, subscription_id as "subscriptionId", event_type as "eventType", status, attempts, last_status as "lastStatus"
       from deliveries where environment = $1 order by position`,
      [realmOf(world, c).environment],
    )
    return c.json({ deliveries: rows })
  })
  app.post('/reset', async (c) => {
    await resetWorld(world.pool, world.settings)
    await world.clock.reset()
    await world.faults.recount()
    world.rateLimiter.clear()
    return c.json({ reset: true })
  })
}
