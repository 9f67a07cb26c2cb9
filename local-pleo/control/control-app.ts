import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit, plainTooLarge } from '../listener/body-limit.ts'
import { onlyOwnHost, onlyOwnOrigin } from '../listener/only-own-host.ts'
import { browsePage } from '../pages/browse-page.ts'
import { pageHeaders } from '../pages/page-headers.ts'
import type { World } from '../world.ts'
import { clientControls } from './clients.ts'
import { clockControls } from './clock.ts'
import { companyControls } from './companies.ts'
import { consentControls } from './consents.ts'
import { ControlError } from './control-error.ts'
import { document } from './document.ts'
import { faultControls } from './faults.ts'
import { onlyPrograms } from './only-programs.ts'
import { peopleControls } from './people.ts'
import { recordControls } from './records.ts'
import { worldControls } from './world.ts'

const parts = [
  worldControls,
  clientControls,
  peopleControls,
  consentControls,
  companyControls,
  clockControls,
  faultControls,
  recordControls,
]

/** For tests and scripts on this machine: everything a person at Pleo or at the customer could do, and the clock. */
export function controlApp(world: World): OpenAPIHono {
  const app = new OpenAPIHono()
  app.use(onlyOwnHost(world.addresses.control))
  app.use(onlyOwnOrigin(world.addresses.control))
  app.use(bodyLimit(1024 * 1024, plainTooLarge))
  app.use('/', pageHeaders)
  app.use('/local-pleo.css', pageHeaders)
  app.get('/', (c) =>
    c.html(browsePage({ title: 'Control plane', where: 'For tests', document: document(app, world) })),
  )
  app.get('/openapi.json', (c) => c.json(document(app, world)))
  app.get('/health', async (c) => {
    const database = await world.pool.query('select 1').then(
      () => true,
      () => false,
    )
    return c.json({ ok: database, database: database ? 'reachable' : 'not reachable' }, database ? 200 : 503)
  })
  app.use(onlyPrograms)
  for (const part of parts) part(app, world)
  app.notFound((c) => c.json({ error: 'not_found', message: 'There is no such control.' }, 404))
  app.onError((error, c) => {
    if (error instanceof ControlError)
      return c.json({ error: error.code, message: error.message }, error.status)
    console.error(error)
    return c.json({ error: 'internal', message: 'Local Pleo has a fault of its own; see its output.' }, 500)
  })
  return app
}
