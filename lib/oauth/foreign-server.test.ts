import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { authorisationUrl } from '@/lib/oauth/authorisation-url'
import { exchangeCode } from '@/lib/oauth/exchange-code'
import { introspectToken } from '@/lib/oauth/introspect-token'
import { learnClientAuthentication } from '@/lib/oauth/learn-client-authentication'
import { newPkce } from '@/lib/oauth/new-pkce'
import { refreshGrant } from '@/lib/oauth/refresh-grant'
import type { AuthorisationServer, Client, ClientAuthenticationMethod } from '@/lib/oauth/server'

// A second server that nobody here wrote: node-oidc-provider with strict rotation. What works there and at Local Pleo
// works because of the protocol and not because both were made for each other.

const redirectUri = 'http://localhost:3000/api/auth/callback/pleo-staging'
const scopes = ['offline_access', 'users:read']
const clientSecret = 'a+b/c=:%&d-and-more-to-make-it-long-enough'

let http: Server
let server: AuthorisationServer
let origin: string

beforeAll(async () => {
  http = createServer()
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const client = (id: string, method: ClientAuthenticationMethod) => ({
    client_id: id,
    client_secret: clientSecret,
    redirect_uris: [redirectUri],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code' as const],
    token_endpoint_auth_method: method,
  })
  const configuration: Configuration = {
    clients: [client('basic', 'client_secret_basic'), client('post', 'client_secret_post')],
    scopes,
    cookies: { keys: ['only for this test'] },
    pkce: { required: () => true },
    rotateRefreshToken: () => true,
    issueRefreshToken: async () => true,
    features: {
      devInteractions: { enabled: false },
      introspection: { enabled: true },
      revocation: { enabled: false },
    },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  }
  const provider = new Provider(origin, configuration)
  const answer = provider.callback()
  http.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    return agree(provider, request, response)
  })
  server = {
    issuer: origin,
    authorizationEndpoint: `${origin}/auth`,
    tokenEndpoint: `${origin}/token`,
    introspectionEndpoint: `${origin}/token/introspection`,
  }
})
afterAll(() => http.closeAllConnections())

/** The person who logs in and agrees to everything. */
async function agree(
  provider: Provider,
  request: Parameters<ReturnType<Provider['callback']>>[0],
  response: Parameters<ReturnType<Provider['callback']>>[1],
) {
  const { params } = await provider.interactionDetails(request, response)
  const grant = new provider.Grant({ accountId: 'somebody', clientId: String(params.client_id) })
  grant.addOIDCScope(String(params.scope))
  const grantId = await grant.save()
  await provider.interactionFinished(request, response, {
    login: { accountId: 'somebody' },
    consent: { grantId },
  })
}

/** A browser of few words: follows redirects with its cookies until it is sent back to us. */
async function browse(start: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let address = start
  for (let hop = 0; hop < 12; hop += 1) {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    if (!location) throw new Error(`no redirect: ${answer.status} ${await answer.text()}`)
    address = new URL(location, address).href
    if (address.startsWith(redirectUri)) return new URL(address)
  }
  throw new Error('redirected in circles')
}

async function authorise(client: Client) {
  const { verifier, challenge } = await newPkce()
  const state = 'state-of-this-attempt'
  const back = await browse(
    authorisationUrl(server, { clientId: client.clientId, redirectUri, scopes, state, challenge }),
  )
  expect(back.searchParams.get('error')).toBeNull()
  expect(back.searchParams.get('state')).toBe(state)
  return { code: back.searchParams.get('code') ?? '', redirectUri, verifier }
}

test.each<[string, ClientAuthenticationMethod]>([
  ['basic', 'client_secret_basic'],
  ['post', 'client_secret_post'],
])(
  'authorise, exchange and refresh as a client of %s; reuse is refused and ends the grant',
  async (clientId, method) => {
    // This server lets a client that is registered for the body in with Basic as well: that is what is learnt.
    const learnt = await learnClientAuthentication(server, { clientId, clientSecret }, redirectUri, fetch)
    expect(learnt).toEqual({ kind: 'learnt', method: 'client_secret_basic' })
    const client: Client = { clientId, clientSecret, method }

    const exchange = await exchangeCode(server, client, await authorise(client), fetch)
    if (exchange.kind !== 'granted') throw new Error(JSON.stringify(exchange))
    const first = exchange.tokens
    expect(first.expiresIn).toBeGreaterThan(0)
    expect(first.scope).toContain('users:read')

    const second = await refreshGrant(server, client, first.refreshToken, fetch)
    if (second.kind !== 'granted') throw new Error(JSON.stringify(second))
    expect(second.tokens.refreshToken).not.toBe(first.refreshToken)

    const reuse = await refreshGrant(server, client, first.refreshToken, fetch)
    expect(reuse).toMatchObject({ kind: 'refused', terminal: true, error: 'invalid_grant' })
    const after = await refreshGrant(server, client, second.tokens.refreshToken, fetch)
    expect(after).toMatchObject({ kind: 'refused', terminal: true })
  },
)

test('introspection with Basic tells an active token from a made-up one', async () => {
  const client: Client = { clientId: 'basic', clientSecret, method: 'client_secret_basic' }
  const exchange = await exchangeCode(server, client, await authorise(client), fetch)
  if (exchange.kind !== 'granted') throw new Error(JSON.stringify(exchange))
  const { accessToken } = exchange.tokens
  expect(await introspectToken(server, client, { token: accessToken }, fetch)).toMatchObject({
    kind: 'answered',
    active: true,
    clientId: 'basic',
    subjectUrn: null,
  })
  expect(await introspectToken(server, client, { token: 'made-up' }, fetch)).toMatchObject({ active: false })
})

test('a wrong secret is refused', async () => {
  const wrong = { clientId: 'basic', clientSecret: 'not-the-secret' }
  expect(await learnClientAuthentication(server, wrong, redirectUri, fetch)).toEqual({ kind: 'refused' })
})

test('a code that was used before is refused there too', async () => {
  const client: Client = { clientId: 'basic', clientSecret, method: 'client_secret_basic' }
  const given = await authorise(client)
  expect(await exchangeCode(server, client, given, fetch)).toMatchObject({ kind: 'granted' })
  expect(await exchangeCode(server, client, given, fetch)).toMatchObject({
    kind: 'refused',
    error: 'invalid_grant',
  })
})
