import { type Context, Hono } from 'hono'
import { bodyLimit, plainTooLarge } from '../listener/body-limit.ts'
import { onlyOwnHost, onlyOwnOrigin } from '../listener/only-own-host.ts'
import { errorPage } from '../pages/error-page.ts'
import { type FormGuard, proofField, proofHolds } from '../pages/form-proof.ts'
import { pageErrors } from '../pages/page-errors.ts'
import { pageHeaders } from '../pages/page-headers.ts'
import { listPeople } from '../people/list-people.ts'
import type { World } from '../world.ts'
import {
  accessRequestInput,
  addAccessRequest,
  findAccessRequest,
  isMark,
  listAccessRequests,
  markAccessRequest,
} from './access-request.ts'
import { clientRoutes } from './client-routes.ts'
import { clientsOfRequest } from './clients-of-request.ts'
import { homePage } from './home-page.ts'
import { requestPage } from './request-page.ts'

/** Where a person plays Pleo's partner team. */
export function deskApp(world: World): Hono {
  const guard: FormGuard = { cookie: 'local_pleo_desk_form', key: world.keys.staging }
  const forms = new WeakMap<Request, URLSearchParams>()
  const desk = {
    proof: (c: Context) => proofField(c, guard),
    form: (c: Context) => forms.get(c.req.raw) ?? new URLSearchParams(),
  }
  const app = new Hono()
  app.use(onlyOwnHost(world.addresses.desk))
  app.use(onlyOwnOrigin(world.addresses.desk))
  app.use(pageHeaders)
  app.use(bodyLimit(64 * 1024, plainTooLarge))
  app.use(async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const form = new URLSearchParams(await c.req.text())
      if (!proofHolds(c, guard, form)) {
        const text = 'It was not opened in this browser.'
        return c.html(
          errorPage('Partner desk', 'This form is no longer valid', text, 'Open the page again and repeat.'),
          403,
        )
      }
      forms.set(c.req.raw, form)
    }
    await next()
  })

  app.get('/', async (c) => c.html(homePage(await listAccessRequests(world.pool), desk.proof(c))))
  app.post('/requests', async (c) => {
    const values = Object.fromEntries(desk.form(c))
    const parsed = accessRequestInput.safeParse(values)
    if (!parsed.success) {
      const problems = parsed.error.issues.map((issue) => issue.message)
      return c.html(homePage(await listAccessRequests(world.pool), desk.proof(c), problems, values), 422)
    }
    return c.redirect(`/requests/${await addAccessRequest(world.pool, parsed.data, world.clock.now())}`, 303)
  })
  app.get('/requests/:id', async (c) => {
    const request = await findAccessRequest(world.pool, c.req.param('id'))
    if (!request) return c.notFound()
    const clients = await clientsOfRequest(world.pool, request.id)
    const people = await listPeople(world.pool, 'staging')
    return c.html(requestPage({ world, request, clients, people, proof: desk.proof(c) }))
  })
  app.post('/requests/:id/:mark', async (c) => {
    const request = await findAccessRequest(world.pool, c.req.param('id'))
    const mark = c.req.param('mark')
    if (!request || !isMark(mark)) return c.notFound()
    if (mark !== 'approve-staging' && !request.stagingApprovedAt)
      return c.text('Approve the access request first.', 409)
    await markAccessRequest(world.pool, request.id, mark, world.clock.now())
    return c.redirect(`/requests/${request.id}`, 303)
  })
  clientRoutes(app, world, desk)
  app.notFound((c) =>
    c.html(
      errorPage('Partner desk', 'Nothing here', 'There is no page at this address.', 'Go back to the desk.'),
      404,
    ),
  )
  app.onError(pageErrors)
  return app
}
