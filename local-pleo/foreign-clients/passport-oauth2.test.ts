import Strategy from 'passport-oauth2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalPleoProcess, startLocalPleo } from '../testing/local-pleo-process.ts'
import { type Partner, partner, redirectUri } from '../testing/partner.ts'

let pleo: LocalPleoProcess
let acme: Partner

beforeAll(async () => {
  pleo = await startLocalPleo()
  acme = await partner(pleo)
})
afterAll(() => pleo.stop())

type Outcome = { redirect?: string; user?: Record<string, unknown> }

/** Passport hangs its four verbs on a copy of the strategy for each request; this is all of Passport that is needed. */
function run(strategy: Strategy, request: object): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const one: Strategy = Object.create(strategy)
    one.redirect = (redirect) => resolve({ redirect })
    one.success = (user) => resolve({ user: user as Record<string, unknown> })
    one.fail = (challenge) => reject(new Error(`failed: ${JSON.stringify(challenge)}`))
    one.error = reject
    one.authenticate(request, {})
  })
}

test('authorises with PKCE and exchanges', async () => {
  const strategy = new Strategy(
    {
      authorizationURL: `${pleo.staging.auth}/oauth/authorize`,
      tokenURL: `${pleo.staging.auth}/oauth/token`,
      clientID: acme.clientId,
      clientSecret: acme.clientSecret,
      callbackURL: redirectUri,
      scope: ['users:read', 'companies:read'],
      state: true,
      pkce: true,
      skipUserProfile: true,
    },
    (accessToken, refreshToken, _parameters, _profile, done) => done(null, { accessToken, refreshToken }),
  )
  const session = {}
  const started = await run(strategy, { session, query: {}, headers: {}, url: '/' })
  const { location } = await pleo.ctl.consent('staging', {
    authorizeUrl: started.redirect ?? '',
    decision: 'approve',
  })
  const query = Object.fromEntries(new URL(location).searchParams)
  const { user } = await run(strategy, { session, query, headers: {}, url: location })
  expect((await acme.call(String(user?.accessToken), 'GET', '/v1/introspect')).status).toBe(200)
  expect((await acme.refresh(String(user?.refreshToken))).status).toBe(200)
})
