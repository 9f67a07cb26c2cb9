import * as oauth from 'oauth4webapi'
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

const insecure = { [oauth.allowInsecureRequests]: true }

test('authorises, exchanges, refreshes and introspects', async () => {
  const { auth } = pleo.staging
  const server = {
    issuer: auth,
    token_endpoint: `${auth}/oauth/token`,
    introspection_endpoint: `${auth}/oauth/token/introspect`,
  }
  const client = { client_id: acme.clientId }
  const authentication = oauth.ClientSecretBasic(acme.clientSecret)
  const verifier = oauth.generateRandomCodeVerifier()
  const state = oauth.generateRandomState()
  const code_challenge = await oauth.calculatePKCECodeChallenge(verifier)
  const authorizeUrl = acme.authorizeUrl(verifier, { state, code_challenge })
  const { location } = await pleo.ctl.consent('staging', { authorizeUrl, decision: 'approve' })

  const parameters = oauth.validateAuthResponse(server, client, new URL(location), state)
  const exchange = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    authentication,
    parameters,
    redirectUri,
    verifier,
    insecure,
  )
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, exchange)
  expect(tokens.token_type).toBe('bearer')
  const refresh = await oauth.refreshTokenGrantRequest(
    server,
    client,
    authentication,
    tokens.refresh_token ?? '',
    insecure,
  )
  const next = await oauth.processRefreshTokenResponse(server, client, refresh)
  expect(next.refresh_token).not.toBe(tokens.refresh_token)
  const introspection = await oauth.introspectionRequest(
    server,
    client,
    authentication,
    next.access_token,
    insecure,
  )
  expect(await oauth.processIntrospectionResponse(server, client, introspection)).toMatchObject({
    active: true,
  })
})
