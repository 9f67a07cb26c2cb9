import * as client from 'openid-client'
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

function configuration(authentication: client.ClientAuth) {
  const { auth } = pleo.staging
  const server = {
    issuer: auth,
    authorization_endpoint: `${auth}/oauth/authorize`,
    token_endpoint: `${auth}/oauth/token`,
    introspection_endpoint: `${auth}/oauth/token/introspect`,
  }
  const made = new client.Configuration(server, acme.clientId, undefined, authentication)
  client.allowInsecureRequests(made)
  return made
}

test.each([
  ['Basic', () => client.ClientSecretBasic(acme.clientSecret)],
  ['body', () => client.ClientSecretPost(acme.clientSecret)],
])('authorises, exchanges and refreshes with %s authentication', async (_method, authentication) => {
  const config = configuration(authentication())
  const verifier = client.randomPKCECodeVerifier()
  const state = client.randomState()
  const authorizeUrl = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'users:read',
    state,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const { location } = await pleo.ctl.consent('staging', {
    authorizeUrl: authorizeUrl.href,
    decision: 'approve',
  })
  const tokens = await client.authorizationCodeGrant(config, new URL(location), {
    pkceCodeVerifier: verifier,
    expectedState: state,
  })
  expect(tokens.expires_in).toBe(900)
  const next = await client.refreshTokenGrant(config, tokens.refresh_token ?? '')
  expect((await acme.call(next.access_token, 'GET', '/v1/introspect')).status).toBe(200)
  await expect(client.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toMatchObject({
    error: 'invalid_grant',
    error_description: 'invalid_refresh_token',
  })
})

test('introspects', async () => {
  const pair = await acme.connect()
  const answer = await client.tokenIntrospection(
    configuration(client.ClientSecretBasic(acme.clientSecret)),
    pair.access_token,
  )
  expect(answer).toMatchObject({ active: true, client_id: acme.clientId })
})

test('understands a denial', async () => {
  const config = configuration(client.ClientSecretBasic(acme.clientSecret))
  const authorizeUrl = acme.authorizeUrl('v'.repeat(43), { state: 'mine' })
  const { location } = await pleo.ctl.consent('staging', { authorizeUrl, decision: 'deny' })
  const grant = client.authorizationCodeGrant(config, new URL(location), {
    pkceCodeVerifier: 'v'.repeat(43),
    expectedState: 'mine',
  })
  await expect(grant).rejects.toMatchObject({ error: 'access_denied' })
})
