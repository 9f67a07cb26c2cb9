import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LocalPleoProcess, startLocalPleo } from '../../testing/local-pleo-process.ts'
import { type Partner, partner, redirectUri } from '../../testing/partner.ts'

const verifier = 'v'.repeat(43)
let pleo: LocalPleoProcess
let acme: Partner

beforeAll(async () => {
  pleo = await startLocalPleo()
  acme = await partner(pleo, { scopes: ['users:read', 'companies:read'] })
})
afterAll(() => pleo.stop())

async function ask(changes: Record<string, string | null>) {
  const response = await fetch(acme.authorizeUrl(verifier, changes), { redirect: 'manual' })
  const location = response.headers.get('location')
  return { status: response.status, to: location ? new URL(location) : null, text: await response.text() }
}

describe('a client or address that cannot be trusted gets a page and no redirect', () => {
  test.each([
    ['an unknown client', { client_id: '11111111-1111-4111-8111-111111111111' }],
    ['no client', { client_id: null }],
    ['another path', { redirect_uri: `${redirectUri}/more` }],
    ['a trailing slash', { redirect_uri: `${redirectUri}/` }],
    ['another port', { redirect_uri: 'http://localhost:4000/callback' }],
    ['another case', { redirect_uri: 'http://LOCALHOST:3999/callback' }],
    ['an added query', { redirect_uri: `${redirectUri}?a=b` }],
    ['no address', { redirect_uri: null }],
  ])('%s', async (_what, changes) => {
    const { status, to, text } = await ask(changes)
    expect(status).toBe(400)
    expect(to).toBeNull()
    expect(text).toContain('cannot be trusted')
  })
})

describe('everything else is told to the client', () => {
  test.each([
    ['no response_type', { response_type: null }, 'invalid_request'],
    ['the implicit flow', { response_type: 'token' }, 'unsupported_response_type'],
    ['no state', { state: null }, 'invalid_request'],
    ['no challenge', { code_challenge: null }, 'invalid_request'],
    ['plain', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['no method, which would mean plain', { code_challenge_method: null }, 'invalid_request'],
    ['a challenge that is no SHA-256', { code_challenge: 'short' }, 'invalid_request'],
    ['a scope that is not approved', { scope: 'users:read vendors:write' }, 'invalid_scope'],
    ['no scope', { scope: null }, 'invalid_scope'],
  ])('%s', async (_what, changes, error) => {
    const { to } = await ask(changes)
    expect(to?.origin + (to?.pathname ?? '')).toBe(redirectUri)
    expect(to?.searchParams.get('error')).toBe(error)
    expect(to?.searchParams.get('state')).toBe('state' in changes ? null : 'state-1')
    expect(to?.searchParams.has('code')).toBe(false)
  })

  test('a parameter sent twice', async () => {
    const response = await fetch(`${acme.authorizeUrl(verifier)}&scope=users:read`, { redirect: 'manual' })
    expect(new URL(response.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request')
  })
})

test('a redirect URI keeps the query it was registered with', async () => {
  const withQuery = `${redirectUri}?tenant=7`
  const other = await partner(pleo, { redirectUris: [withQuery] })
  const authorizeUrl = other.authorizeUrl(verifier, { redirect_uri: withQuery })
  const { location } = await pleo.ctl.consent('staging', { authorizeUrl, decision: 'approve' })
  expect(new URL(location).searchParams.get('tenant')).toBe('7')
  expect(new URL(location).searchParams.get('code')).toBeTruthy()
  expect(new URL(location).searchParams.has('iss')).toBe(false)
})

test('a denial answers access_denied with the state', async () => {
  const authorizeUrl = acme.authorizeUrl(verifier)
  const { location } = await pleo.ctl.consent('staging', { authorizeUrl, decision: 'deny' })
  expect(new URL(location).searchParams.get('error')).toBe('access_denied')
  expect(new URL(location).searchParams.get('state')).toBe('state-1')
})

test('an organisation can only be given to a client registered for one', async () => {
  const [company] = await pleo.ctl.companies('staging')
  const organisationId = company?.organisationId ?? ''
  const give = (of: Partner) =>
    pleo.ctl.consent('staging', {
      authorizeUrl: of.authorizeUrl(verifier),
      decision: 'approve',
      organisationId,
    })
  await expect(give(acme)).rejects.toThrow('422')
  const wide = await partner(pleo, { subjectType: 'organisation' })
  expect(new URL((await give(wide)).location).searchParams.get('code')).toBeTruthy()
})

test('a Staging client is unknown in Production', async () => {
  const url = acme.authorizeUrl(verifier).replace(pleo.staging.auth, pleo.production.auth)
  expect((await fetch(url, { redirect: 'manual' })).status).toBe(400)
})

test.each([
  '/.well-known/openid-configuration',
  '/.well-known/oauth-authorization-server',
  '/oauth/revoke',
  '/oauth/userinfo',
  '/oauth/register',
  '/jwks',
])('what Pleo does not have answers 404: %s', async (path) => {
  expect((await fetch(pleo.staging.auth + path)).status).toBe(404)
})
