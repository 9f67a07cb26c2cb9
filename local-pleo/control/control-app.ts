import { Hono } from 'hono'
import { bodyLimit, plainTooLarge } from '../listener/body-limit.ts'
import { onlyOwnHost, onlyOwnOrigin } from '../listener/only-own-host.ts'
import type { World } from '../world.ts'
import { clientRoutes } from './clients.ts'
import { ControlError } from './control-error.ts'
import { onlyPrograms } from './only-programs.ts'
import { peopleRoutes } from './people.ts'
import { worldRoutes } from './world.ts'

/** For tests and scripts on this machine: everything a person at Pleo or at the customer could do, and the clock. */
export function controlApp(world: World): Hono {
  const app = new Hono()
  app.use(onlyOwnHost(world.addresses.control))
  app.use(onlyOwnOrigin(world.addresses.control))
  app.use(bodyLimit(1024 * 1024, plainTooLarge))
  app.get('/health', async (c) => {
    const database = await world.pool.query('select 1').then(
      () => true,
      () => false,
    )
    return c.json({ ok: database, database: database ? 'reachable' : 'not reachable' }, database ? 200 : 503)
  })
  app.use(onlyPrograms)
  app.get('/addresses', (c) => c.json(world.addresses))
  clientRoutes(app, world)
  peopleRoutes(app, world)
  worldRoutes(app, world)
  app.notFound((c) => c.json({ error: 'not_found', message: 'There is no such control.' }, 404))
  app.onError((error, c) => {
    if (error instanceof ControlError)
      return c.json({ error: error.code, message: error.message }, error.status)
    console.error(error)
    return c.json({ error: 'internal', message: 'Local Pleo has a fault of its own; see its output.' }, 500)
  })
  return app
}
