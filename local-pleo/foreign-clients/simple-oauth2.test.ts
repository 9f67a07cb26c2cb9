import { AuthorizationCode } from 'simple-oauth2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalPleoProcess, startLocalPleo } from '../testing/local-pleo-process.ts'
import { type Partner, partner, redirectUri } from '../testing/partner.ts'

const verifier = 'simple'.repeat(9)
let pleo: LocalPleoProcess
let acme: Partner

beforeAll(async () => {
  pleo = await startLocalPleo()
  acme = await partner(pleo)
})
afterAll(() => pleo.stop())

test.each(['header', 'body'] as const)(
  'authorises, exchanges and refreshes with credentials in the %s',
  async (authorizationMethod) => {
    const library = new AuthorizationCode({
      client: { id: acme.clientId, secret: acme.clientSecret },
      auth: { tokenHost: pleo.staging.auth, tokenPath: '/oauth/token', authorizePath: '/oauth/authorize' },
      options: { authorizationMethod },
    })
    const challenge = new URL(acme.authorizeUrl(verifier)).searchParams.get('code_challenge') ?? ''
    const authorizeUrl = library.authorizeURL({
      redirect_uri: redirectUri,
      scope: 'users:read companies:read',
      state: 's',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    })
    const { location } = await pleo.ctl.consent('staging', { authorizeUrl, decision: 'approve' })
    const code = new URL(location).searchParams.get('code') ?? ''
    const token = await library.getToken({ code, redirect_uri: redirectUri, code_verifier: verifier })
    expect(token.expired()).toBe(false)
    const next = await token.refresh()
    expect((await acme.call(String(next.token.access_token), 'GET', '/v1/introspect')).status).toBe(200)
    await expect(token.refresh()).rejects.toThrow('400')
  },
)
