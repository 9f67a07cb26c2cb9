import type { Hono } from 'hono'
import type { ListenerContext, ListenerEnv } from '../../listener/context.ts'
import { errorPage } from '../../pages/error-page.ts'
import { type FormGuard, proofField, proofHolds } from '../../pages/form-proof.ts'
import { loginPage } from '../../people/login-page.ts'
import { cookieName, signedIn, signIn, signOut } from '../../people/session.ts'
import { subjectsFor } from '../../people/subjects.ts'
import type { Realm } from '../../world.ts'
import { type AuthorisationRequest, authorisationRequest } from './authorisation-request.ts'
import { consentPage } from './consent-page.ts'
import { approve, deny } from './decide.ts'

/** The authorisation request travels in the address of every form, so a restart in the middle loses nothing. */
export function authorizeRoutes(app: Hono<ListenerEnv>, realm: Realm): void {
  const where = realm.environment === 'staging' ? 'Staging' : 'Production'
  const guard: FormGuard = { cookie: cookieName(realm, 'auth', 'form'), key: realm.keys[realm.environment] }

  app.get('/oauth/authorize', (c) =>
    withRequest(c, async (request) =>
      (await signedIn(realm, c, 'auth')) ? consent(c, request) : login(c, request),
    ),
  )
  app.post('/oauth/authorize/login', (c) =>
    withForm(c, async (request, form) => {
      const person = await signIn(realm, c, 'auth', form)
      if (!person) return login(c, request, 'E-mail or password is wrong.')
      return c.redirect(`/oauth/authorize?${search(c)}`, 303)
    }),
  )
  app.post('/oauth/authorize/sign-out', (c) =>
    withForm(c, async () => {
      await signOut(realm, c, 'auth')
      return c.redirect(`/oauth/authorize?${search(c)}`, 303)
    }),
  )
  app.post('/oauth/authorize/decision', (c) =>
    withForm(c, async (request, form) => {
      const person = await signedIn(realm, c, 'auth')
      if (!person) return login(c, request, 'You were logged out. Log in again; nothing was decided.')
      if (form.get('decision') === 'deny') return c.redirect(deny(realm, request), 303)
      const subjects = await subjectsFor(realm.pool, person, request.client)
      const subject = subjects.find(({ urn }) => urn === form.get('subject'))
      if (!subject || form.get('decision') !== 'approve')
        return consent(c, request, 'Choose what to give access to.')
      return c.redirect(await approve(realm, request, person, subject, c.get('requestId')), 303)
    }),
  )

  async function withRequest(c: ListenerContext, then: (request: AuthorisationRequest) => Promise<Response>) {
    const request = await authorisationRequest(realm, new URL(c.req.url).searchParams)
    if (!('kind' in request)) return then(request)
    if (request.kind === 'redirect') return c.redirect(request.location, 303)
    const advice =
      'Nothing was shared. Go back to the application and start again; its maker can correct the address.'
    return c.html(errorPage(where, 'This request cannot be trusted', request.text, advice), 400)
  }

  async function withForm(
    c: ListenerContext,
    then: (request: AuthorisationRequest, form: URLSearchParams) => Promise<Response>,
  ) {
    const form = new URLSearchParams(await c.req.text())
    if (proofHolds(c, guard, form)) return withRequest(c, (request) => then(request, form))
    const advice = 'Go back to the application and start again. Cookies must be allowed for this address.'
    return c.html(
      errorPage(where, 'This form is no longer valid', 'It was not opened in this browser.', advice),
      403,
    )
  }

  async function login(c: ListenerContext, request: AuthorisationRequest, problem?: string) {
    const action = `/oauth/authorize/login?${search(c)}`
    const purpose = `to continue to ${request.client.name}`
    const proof = proofField(c, guard)
    const markup = await loginPage(realm, { action, purpose, where, proof, ...(problem && { problem }) })
    return c.html(markup, problem ? 422 : 200)
  }

  async function consent(c: ListenerContext, request: AuthorisationRequest, problem?: string) {
    const person = await signedIn(realm, c, 'auth')
    if (!person) return login(c, request)
    const subjects = await subjectsFor(realm.pool, person, request.client)
    const markup = consentPage({
      request,
      person,
      subjects,
      where,
      proof: proofField(c, guard),
      action: `/oauth/authorize/decision?${search(c)}`,
      signOutAction: `/oauth/authorize/sign-out?${search(c)}`,
      ...(problem && { problem }),
    })
    return c.html(markup, problem ? 422 : 200)
  }
}

function search(c: ListenerContext): string {
  return new URL(c.req.url).search.slice(1)
}
