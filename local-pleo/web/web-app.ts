import { Hono } from 'hono'
import { html } from 'hono/html'
import { inTransaction } from '../database/in-transaction.ts'
import { disconnect } from '../ledger/disconnect.ts'
import { bodyLimit, plainTooLarge } from '../listener/body-limit.ts'
import type { ListenerContext, ListenerEnv } from '../listener/context.ts'
import { onlyOwnHost, onlyOwnOrigin } from '../listener/only-own-host.ts'
import { recorded } from '../listener/recorded.ts'
import { type FormGuard, proofField, proofHolds } from '../pages/form-proof.ts'
import type { Markup } from '../pages/page.ts'
import { pageErrors } from '../pages/page-errors.ts'
import { pageHeaders } from '../pages/page-headers.ts'
import { loginPage } from '../people/login-page.ts'
import { cookieName, signedIn, signIn, signOut } from '../people/session.ts'
import type { Realm } from '../world.ts'
import { apiKeyRoutes } from './api-key-routes.ts'
import { companiesPage } from './companies-page.ts'
import { mayBook } from './company-choice.ts'
import { expensesPage } from './expenses-page.ts'
import { exportPage, exportsPage } from './exports-page.ts'
import { integrationsPage, mayChange, subjectsOf } from './integrations-page.ts'
import { keepBooks } from './keep-books.ts'
import { peoplePage } from './people-page.ts'
import type { Show } from './show.ts'
import { webPage } from './web-page.ts'

/** The customer's side of one environment: log in, look at the dummy data, end what an integration may do. */
export function webApp(realm: Realm): Hono<ListenerEnv> {
  const address = realm.addresses[realm.environment].app
  const guard: FormGuard = { cookie: cookieName(realm, 'app', 'form'), key: realm.keys[realm.environment] }
  const app = new Hono<ListenerEnv>()
  app.use(onlyOwnHost(address))
  app.use(onlyOwnOrigin(address))
  app.use(pageHeaders)
  app.use(bodyLimit(64 * 1024, plainTooLarge))
  app.use(recorded(realm, 'app', async () => {}))

  app.get('/login', async (c) => c.html(await login(c)))
  app.post('/login', (c) =>
    withForm(c, async (form) => {
      const person = await signIn(realm, c, 'app', form)
      return person ? c.redirect('/', 303) : c.html(await login(c, 'E-mail or password is wrong.'), 422)
    }),
  )
  app.post('/logout', (c) =>
    withForm(c, async () => {
      await signOut(realm, c, 'app')
      return c.redirect('/login', 303)
    }),
  )
  app.get('/', (c) => show(c, 'Companies', (person) => companiesPage(realm, person)))
  app.get('/people', (c) => show(c, 'People', (person) => peoplePage(realm, person)))
  app.get('/expenses', (c) =>
    show(c, 'Expenses', (person, proof) =>
      expensesPage(realm, person, proof, c.req.query('company'), undefined),
    ),
  )
  app.post('/expenses', (c) =>
    withForm(c, async (form) => {
      const person = await signedIn(realm, c, 'app')
      if (!person) return c.redirect('/login', 303)
      const companyId = form.get('company') ?? ''
      if (!mayBook(person) || !person.companyIds.includes(companyId))
        return c.text('You may not keep these books.', 403)
      const action = form.get('action') ?? ''
      const problem = await keepBooks(realm, person, companyId, action, form.getAll('entry'))
      if (problem === null)
        return c.redirect(
          `${action.startsWith('export') ? '/exports' : '/expenses'}?company=${companyId}`,
          303,
        )
      return show(c, 'Expenses', (_, proof) => expensesPage(realm, person, proof, companyId, problem), 422)
    }),
  )
  app.get('/exports', (c) =>
    show(c, 'Exports', (person) => exportsPage(realm, person, c.req.query('company'))),
  )
  app.get('/exports/:id{[0-9a-f-]{36}}', (c) =>
    show(
      c,
      'Export',
      async (person) =>
        (await exportPage(realm, person, c.req.param('id'))) ?? html`<p>There is no such export.</p>`,
    ),
  )
  app.get('/integrations', (c) =>
    show(c, 'Integrations', (person, proof) => integrationsPage(realm, person, proof)),
  )
  app.post('/integrations/disconnect', (c) =>
    withForm(c, async (form) => {
      const person = await signedIn(realm, c, 'app')
      if (!person) return c.redirect('/login', 303)
      const [client, subject] = [form.get('client') ?? '', form.get('subject') ?? '']
      if (!mayChange(person) || !subjectsOf(person).includes(subject))
        return c.text('You may not end this connection.', 403)
      const why = { reason: 'disconnected_by_customer', requestId: c.get('requestId'), at: realm.clock.now() }
      await inTransaction(realm.pool, (db) => disconnect(db, realm.environment, client, subject, why))
      return c.redirect('/integrations', 303)
    }),
  )
  apiKeyRoutes(app, realm, { show, withForm })
  app.onError(pageErrors)
  return app

  function login(c: ListenerContext, problem?: string): Promise<Markup> {
    const where = realm.environment === 'staging' ? 'Staging' : 'Production'
    const purpose = 'to see your company, its people and its integrations'
    return loginPage(realm, {
      action: '/login',
      purpose,
      where,
      proof: proofField(c, guard),
      ...(problem && { problem }),
    })
  }

  async function show(
    c: ListenerContext,
    title: string,
    body: Show,
    status: 200 | 422 = 200,
  ): Promise<Response> {
    const person = await signedIn(realm, c, 'app')
    if (!person) return c.redirect('/login', 303)
    const proof = proofField(c, guard)
    const path = new URL(c.req.url).pathname
    return c.html(webPage({ realm, person, proof, title, path, body: await body(person, proof) }), status)
  }

  async function withForm(
    c: ListenerContext,
    then: (form: URLSearchParams) => Promise<Response>,
  ): Promise<Response> {
    const form = new URLSearchParams(await c.req.text())
    return proofHolds(c, guard, form)
      ? then(form)
      : c.text('This form is no longer valid. Open the page again.', 403)
  }
}
