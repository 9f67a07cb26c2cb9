import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authorisationUrl } from '@/lib/oauth/authorisation-url'
import { exchangeCode } from '@/lib/oauth/exchange-code'
import { introspectToken } from '@/lib/oauth/introspect-token'
import { learnClientAuthentication } from '@/lib/oauth/learn-client-authentication'
import { newPkce } from '@/lib/oauth/new-pkce'
import { refreshGrant } from '@/lib/oauth/refresh-grant'
import type { AuthorisationServer, Client, ClientAuthenticationMethod } from '@/lib/oauth/server'
import { type ControlClient, controlClient, type Fault } from '../../local-pleo/control-client'
import { serverOf } from '../../test/connected-world'
import { startLocalPleo, type TestLocalPleo } from '../../test/local-pleo'

const redirectUri = 'http://localhost:3000/api/auth/callback/pleo-staging'
const scopes = ['users:read', 'companies:read']

let local: TestLocalPleo
let control: ControlClient
let server: AuthorisationServer
let companyId: string

beforeAll(async () => {
  local = await startLocalPleo()
  control = controlClient(local.control)
  server = serverOf(local, 'staging')
  companyId = (await control.companies('staging'))[0]?.id ?? ''
})
afterAll(() => local.stop())

async function newClient(methods?: ClientAuthenticationMethod[]): Promise<Client> {
  const issued = await control.registerClient('staging', {
    name: 'Acme Books',
    redirectUris: [redirectUri],
    scopes,
    ...(methods ? { tokenEndpointAuthMethods: methods } : {}),
  })
  return { ...issued, method: methods?.[0] ?? 'client_secret_basic' }
}

async function newCode(client: Client) {
  const { verifier, challenge } = await newPkce()
  const state = randomUUID()
  const authorizeUrl = authorisationUrl(server, {
    clientId: client.clientId,
    redirectUri,
    scopes,
    state,
    challenge,
    subject: `urn:pleo:company:${companyId}`,
  })
  const { location } = await control.consent('staging', { authorizeUrl, decision: 'approve', companyId })
  const back = new URL(location)
  expect(back.searchParams.get('state')).toBe(state)
  return { code: back.searchParams.get('code') ?? '', redirectUri, verifier }
}

async function grantOf(client: Client) {
  const exchange = await exchangeCode(server, client, await newCode(client), fetch)
  if (exchange.kind !== 'granted') throw new Error(JSON.stringify(exchange))
  return exchange.tokens
}

const fault = (settings: Omit<Fault, 'route'>) => control.addFault('staging', { route: 'token', ...settings })

test('authorise, exchange, refresh; the new pair is another one', async () => {
  const client = await newClient()
  const tokens = await grantOf(client)
  expect(tokens).toMatchObject({ expiresIn: 900, scope: expect.arrayContaining(scopes) })
  const refreshed = await refreshGrant(server, client, tokens.refreshToken, fetch)
  expect(refreshed.kind).toBe('granted')
  if (refreshed.kind !== 'granted') return
  expect(refreshed.tokens.accessToken).not.toBe(tokens.accessToken)
  expect(refreshed.tokens.refreshToken).not.toBe(tokens.refreshToken)
})

test('a spent refresh token is refused for good', async () => {
  const client = await newClient()
  const { refreshToken } = await grantOf(client)
  await refreshGrant(server, client, refreshToken, fetch)
  expect(await refreshGrant(server, client, refreshToken, fetch)).toMatchObject({
    kind: 'refused',
    terminal: true,
    error: 'invalid_grant',
    description: expect.stringContaining('invalid_refresh_token'),
  })
})

test('a code that was used before is refused', async () => {
  const client = await newClient()
  const given = await newCode(client)
  expect(await exchangeCode(server, client, given, fetch)).toMatchObject({ kind: 'granted' })
  expect(await exchangeCode(server, client, given, fetch)).toMatchObject({
    kind: 'refused',
    error: 'invalid_grant',
  })
})

test('a wrong verifier is refused', async () => {
  const client = await newClient()
  const given = await newCode(client)
  const { verifier } = await newPkce()
  expect(await exchangeCode(server, client, { ...given, verifier }, fetch)).toMatchObject({
    kind: 'refused',
    error: 'invalid_grant',
  })
})

test('a wrong secret is a refusal of the client, not the end of the grant', async () => {
  const client = await newClient()
  const { refreshToken } = await grantOf(client)
  const wrong = { ...client, clientSecret: `${client.clientSecret}x` }
  expect(await refreshGrant(server, wrong, refreshToken, fetch)).toMatchObject({
    kind: 'refused',
    terminal: false,
    status: 401,
    error: 'invalid_client',
  })
  expect(await refreshGrant(server, client, refreshToken, fetch)).toMatchObject({ kind: 'granted' })
})

describe('an exchange that goes wrong on the way', () => {
  test.each<[string, Omit<Fault, 'route'>, string]>([
    ['dropped before the effect', { kind: 'drop-before' }, 'cut'],
    ['dropped after the effect', { kind: 'drop-after' }, 'cut'],
    ['500', { kind: 'status', status: 500 }, 'answered 500'],
    ['HTML', { kind: 'html' }, 'not JSON'],
    ['truncated', { kind: 'truncated' }, ''],
    ['no refresh_token', { kind: 'refresh-token-missing' }, 'refresh_token'],
  ])('%s: lost, with the reason in words and without the code', async (_, settings, words) => {
    const client = await newClient()
    const given = await newCode(client)
    await fault({ ...settings, clientId: client.clientId })
    const { tokenTransport } = await import('@/lib/pleo/transport')
    const exchange = await exchangeCode(server, client, given, tokenTransport)
    expect(exchange).toMatchObject({ kind: 'lost', reason: expect.stringContaining(words) })
    expect(JSON.stringify(exchange)).not.toContain(given.code)
  })
})

describe('an exchange with an odd answer keeps the pair', () => {
  test.each(['expires-in-missing', 'expires-in-zero', 'expires-in-negative', 'expires-in-text'] as const)(
    '%s: a short life is assumed',
    async (kind) => {
      const client = await newClient()
      const given = await newCode(client)
      await fault({ kind, clientId: client.clientId })
      const exchange = await exchangeCode(server, client, given, fetch)
      expect(exchange).toMatchObject({ kind: 'granted', tokens: { expiresIn: 300 } })
    },
  )
})

describe('a refresh with an odd answer keeps the new pair', () => {
  test.each(['expires-in-missing', 'expires-in-zero', 'expires-in-negative', 'expires-in-text'] as const)(
    '%s: a short life is assumed',
    async (kind) => {
      const client = await newClient()
      const { refreshToken } = await grantOf(client)
      await fault({ kind, clientId: client.clientId })
      expect(await refreshGrant(server, client, refreshToken, fetch)).toMatchObject({
        kind: 'granted',
        tokens: { expiresIn: 300 },
      })
    },
  )

  test('no refresh_token: the old one stays', async () => {
    const client = await newClient()
    const { refreshToken } = await grantOf(client)
    await fault({ kind: 'refresh-token-missing', clientId: client.clientId })
    expect(await refreshGrant(server, client, refreshToken, fetch)).toMatchObject({
      kind: 'granted',
      tokens: { refreshToken },
    })
  })
})

describe('client authentication', () => {
  test.each<[string, ClientAuthenticationMethod[] | undefined, ClientAuthenticationMethod]>([
    ['both are accepted', undefined, 'client_secret_basic'],
    ['Basic only', ['client_secret_basic'], 'client_secret_basic'],
    ['the body only', ['client_secret_post'], 'client_secret_post'],
  ])('is learnt without the real code when %s', async (_, methods, method) => {
    const client = await newClient(methods)
    expect(await learnClientAuthentication(server, client, redirectUri, fetch)).toEqual({
      kind: 'learnt',
      method,
    })
    const given = await newCode(client)
    expect(await exchangeCode(server, { ...client, method }, given, fetch)).toMatchObject({ kind: 'granted' })
  })

  test('with a wrong secret is refused both ways', async () => {
    const client = await newClient()
    const wrong = { ...client, clientSecret: 'a-wrong-secret' }
    expect(await learnClientAuthentication(server, wrong, redirectUri, fetch)).toEqual({ kind: 'refused' })
  })

  test('cannot be told while the server is away', async () => {
    const client = await newClient()
    await fault({ kind: 'drop-before', clientId: client.clientId, times: 1 })
    expect(await learnClientAuthentication(server, client, redirectUri, fetch)).toMatchObject({
      kind: 'unknown',
    })
  })
})

describe('introspection', () => {
  test('of an own token names the company', async () => {
    const client = await newClient()
    const { accessToken } = await grantOf(client)
    expect(
      await introspectToken(server, client, { token: accessToken, hint: 'access_token' }, fetch),
    ).toMatchObject({
      kind: 'answered',
      active: true,
      subjectUrn: `urn:pleo:company:${companyId}`,
      clientId: client.clientId,
      exp: expect.any(Number),
    })
  })

  test('of a made-up token proves the credentials; wrong ones are refused', async () => {
    const client = await newClient()
    const token = randomUUID()
    expect(await introspectToken(server, client, { token }, fetch)).toMatchObject({
      kind: 'answered',
      active: false,
    })
    const wrong = { ...client, clientSecret: 'a-wrong-secret' }
    expect(await introspectToken(server, wrong, { token }, fetch)).toEqual({ kind: 'refused', status: 401 })
  })

  test.each([
    [{ kind: 'status', status: 503 } as const, 503],
    [{ kind: 'html' } as const, 200],
    [{ kind: 'drop-before' } as const, undefined],
  ])('%o could not tell', async (settings, status) => {
    const client = await newClient()
    await control.addFault('staging', { route: 'introspect', ...settings })
    const told = await introspectToken(server, client, { token: randomUUID() }, fetch)
    expect(told).toMatchObject({ kind: 'unknown', reason: expect.any(String) })
    expect(told.kind === 'unknown' && told.status).toBe(status)
  })
})

test('a secret with reserved characters survives Basic', async () => {
  const seen: (string | null)[] = []
  const transport: typeof fetch = async (_, init) => {
    seen.push(new Headers(init?.headers).get('authorization'))
    return Response.json({ error: 'invalid_grant' }, { status: 400 })
  }
  const client: Client = { clientId: 'id:1', clientSecret: 'a+b/c=:%&d', method: 'client_secret_basic' }
  await refreshGrant(server, client, 'token', transport)
  const pair = Buffer.from(seen[0]?.replace('Basic ', '') ?? '', 'base64').toString()
  expect(pair).toBe('id%3A1:a%2Bb%2Fc%3D%3A%25%26d')
})

test('a server that repeats secrets in its words does not get them into ours', async () => {
  const client: Client = { clientId: 'id', clientSecret: 'top+secret', method: 'client_secret_post' }
  const words = `bad code the-code with top+secret or top%2Bsecret\u0000 ${'y'.repeat(400)}`
  const transport: typeof fetch = async () =>
    Response.json({ error: 'invalid_grant', error_description: words }, { status: 400 })
  const { verifier } = await newPkce()
  const exchange = await exchangeCode(server, client, { code: 'the-code', redirectUri, verifier }, transport)
  expect(exchange).toMatchObject({ kind: 'refused', description: expect.stringContaining('[left out]') })
  expect(JSON.stringify(exchange)).not.toMatch(/the-code|top\+secret|top%2Bsecret|\\u0000/)
  expect(exchange.kind === 'refused' && exchange.description?.length).toBeLessThanOrEqual(200)
})
