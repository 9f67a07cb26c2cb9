import { randomUUID } from 'node:crypto'
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDatabase, type TestDatabase } from '../../test/database'

// A table of what a token endpoint can answer, over real HTTP, and what is stored of it: once at the exchange of a code
// and once at a refresh.

type Given = { status?: number; headers?: OutgoingHttpHeaders; body: string | Buffer }

const PAIR = { access_token: 'access-2', refresh_token: 'refresh-2', token_type: 'Bearer', expires_in: 900 }
const OLD = { accessToken: 'access-1', refreshToken: 'refresh-1' }
const ASKED = ['users:read', 'companies:read']
const HTML = '<!doctype html><html><body><a href="/x?error=invalid_grant">Access denied</a></body></html>'

const json = (body: unknown, headers: OutgoingHttpHeaders = {}, status = 200): Given => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})
const pair = (change: Record<string, unknown>) => json({ ...PAIR, ...change })
const packed = (encoding: string, pack: (text: string) => Buffer): Given => ({
  ...json(PAIR, { 'content-encoding': encoding }),
  body: pack(JSON.stringify(PAIR)),
})
const html = (status: number): Given => ({ status, headers: { 'content-type': 'text/html' }, body: HTML })
const form = (status: number, body: string): Given => ({
  status,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body,
})

let database: TestDatabase
let http: Server
let answer: Given
let asked: { encoding: unknown; body: string }[] = []
let modules: Awaited<ReturnType<typeof load>>
let base: Awaited<ReturnType<typeof createBase>>

async function load() {
  const [{ db, closeDb }, { storeGrant }, { accessToken }, { exchangeAuthorisation }, { openReceivedGrant }] =
    await Promise.all([
      import('@/lib/db'),
      import('@/lib/tokens/store-grant'),
      import('@/lib/tokens/access-token'),
      import('@/lib/connections/exchange-authorisation'),
      import('@/lib/tokens/sealed-grant'),
    ])
  const { tokenTransport } = await import('@/lib/pleo/transport')
  const { openedPair } = await import('../../test/opened-pair')
  const { seal, fingerprint } = await import('@/lib/crypto')
  const { clientSecretPlace } = await import('@/lib/integrations/client-credentials')
  const { verifierPlace } = await import('@/lib/tokens/places')
  return {
    ...{ db, closeDb, storeGrant, accessToken, exchangeAuthorisation, openReceivedGrant, tokenTransport },
    ...{ openedPair, seal, fingerprint, clientSecretPlace, verifierPlace },
  }
}

beforeAll(async () => {
  http = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      asked.push({ encoding: request.headers['accept-encoding'], body })
      response.writeHead(answer.status ?? 200, answer.headers).end(answer.body)
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  database = await createDatabase()
  process.env.DATABASE_URL = database.url
  process.env.PLEO_STAGING_AUTH_URL = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  modules = await load()
  base = await createBase()
})
beforeEach(() => {
  asked = []
})
afterAll(async () => {
  await modules?.closeDb()
  http.closeAllConnections()
  http.close()
  await database?.drop()
})

async function createBase() {
  const { db, seal, fingerprint, clientSecretPlace } = modules
  const partner = await db().partner.create({ data: { slug: 'acme', name: 'Acme Books' } })
  const integration = await db().integration.create({
    data: { partnerId: partner.id, slug: 'books', name: 'Books', multiCustomer: true, builtByPartner: true },
  })
  const key = { integrationId: integration.id, environment: 'staging' as const }
  const client = { id: randomUUID(), ...key, clientId: 'client-1' }
  await db().oAuthClient.create({
    data: {
      ...client,
      secretSealed: seal('the-secret', clientSecretPlace(client)),
      secretFingerprint: fingerprint('the-secret'),
      tokenEndpointAuthMethod: 'client_secret_basic',
    },
  })
  return { key, client }
}

async function exchanged(given: Given) {
  const { db, seal, verifierPlace, exchangeAuthorisation, openReceivedGrant, tokenTransport } = modules
  const link = await db().connectLink.create({
    data: {
      ...base.key,
      tokenHash: randomUUID(),
      customerReference: 'cust-1',
      label: 'Nordwind',
      expiresAt: new Date(Date.now() + 60_000),
      createdByName: 'Somebody',
    },
  })
  const id = randomUUID()
  const owner = { id, ...base.key, linkId: link.id, clientId: base.client.clientId }
  const row = await db().authorisation.create({
    data: {
      ...owner,
      oauthClientId: base.client.id,
      redirectUri: 'http://localhost:3000/callback',
      scopes: ASKED,
      stateHash: id,
      bindingHash: id,
      verifierSealed: seal('v'.repeat(43), verifierPlace(owner)),
      expiresAt: new Date(Date.now() + 60_000),
      consumedAt: new Date(),
      outcome: 'exchanging',
    },
    include: { link: { include: { integration: { select: { partnerId: true } } } } },
  })
  answer = given
  await exchangeAuthorisation(row, 'the-code', tokenTransport, new Date())
  const after = await db().authorisation.findUniqueOrThrow({ where: { id } })
  const tokens = after.grantSealed ? openReceivedGrant(after, after.grantSealed).tokens : null
  return { outcome: after.outcome, code: after.outcomeCode, tokens }
}

const LATER = () => new Date(Date.now() + 60 * 60_000)

async function refreshed(given: Given) {
  const { db, storeGrant, accessToken, openedPair } = modules
  const companyId = randomUUID()
  const { id } = await db().connection.create({
    data: {
      ...base.key,
      customerReference: 'cust-1',
      label: 'Nordwind',
      subjectUrn: `urn:pleo:company:${companyId}`,
      companyId,
      scopes: ASKED,
      connectedAt: new Date(),
    },
  })
  await db().$transaction((tx) =>
    storeGrant(tx, {
      connectionId: id,
      environment: 'staging',
      oauthClientId: base.client.id,
      tokens: { ...OLD, expiresIn: 900, scope: null },
      obtainedAt: new Date(),
    }),
  )
  answer = given
  const error = await accessToken(id, { clock: LATER }).then(
    () => null,
    (reason: { code?: string }) => reason.code ?? String(reason),
  )
  const again = asked.length
  await accessToken(id, { clock: LATER }).catch(() => undefined)
  const { status } = await db().connection.findUniqueOrThrow({ where: { id } })
  const { accessToken: access, refreshToken: refresh } = await openedPair(id)
  const grant = await db().grant.findUniqueOrThrow({ where: { connectionId: id }, include: { lease: true } })
  const lives = Math.round((grant.accessExpiresAt.getTime() - grant.obtainedAt.getTime()) / 1000)
  return { error, status, access, refresh, lives, askedAgain: asked.length > again }
}

describe('a pair is stored', () => {
  const scoped = (scope: unknown) => pair({ scope })
  it.each<[string, Given, { lives?: number; scope?: string[] | null }]>([
    ['as RFC 6749 describes it', json(PAIR), {}],
    ['with status 201', json(PAIR, {}, 201), {}],
    ['with status 202', json(PAIR, {}, 202), {}],
    ['with status 203, through a proxy that changed it', json(PAIR, {}, 203), {}],
    ['packed with gzip', packed('gzip', gzipSync), {}],
    ['packed with gzip in capitals', packed('GZIP', gzipSync), {}],
    ['packed with deflate', packed('deflate', deflateSync), {}],
    ['packed with bare deflate', packed('deflate', deflateRawSync), {}],
    ['packed with br', packed('br', brotliCompressSync), {}],
    ['called packed without being so', json(PAIR, { 'content-encoding': 'gzip' }), {}],
    ['as text/html', json(PAIR, { 'content-type': 'text/html' }), {}],
    ['without a content type', { body: JSON.stringify(PAIR) }, {}],
    ['with a charset', json(PAIR, { 'content-type': 'application/json; charset="UTF-8"' }), {}],
    ['with a charset that nobody knows', json(PAIR, { 'content-type': 'application/json; charset=x-y' }), {}],
    ['after a byte order mark', { body: `\ufeff${JSON.stringify(PAIR)}` }, {}],
    ['in UTF-16', { body: Buffer.from(`\ufeff${JSON.stringify(PAIR)}`, 'utf16le') }, {}],
    ['with white space round it', { body: `\r\n\u00a0 ${JSON.stringify(PAIR, null, 2)}\n\n` }, {}],
    ['as a form', form(200, 'access_token=access-2&refresh_token=refresh-2&expires_in=900'), {}],
    ['with expires_in as a text', pair({ expires_in: '900' }), {}],
    ['with expires_in as a text with spaces', pair({ expires_in: ' 900.0 ' }), {}],
    ['with a fraction of a second', pair({ expires_in: 900.7 }), {}],
    ['without expires_in', pair({ expires_in: undefined }), { lives: 300 }],
    ['with expires_in zero', pair({ expires_in: 0 }), { lives: 300 }],
    ['with a negative expires_in', pair({ expires_in: -900 }), { lives: 300 }],
    ['with expires_in in words', pair({ expires_in: 'soon' }), { lives: 300 }],
    ['with an empty expires_in', pair({ expires_in: '' }), { lives: 300 }],
    ['with expires_in as a list', pair({ expires_in: [900] }), { lives: 300 }],
    ['with a life of a thousand years', pair({ expires_in: 31_536_000_000 }), { lives: 34_560_000 }],
    ['without token_type', pair({ token_type: undefined }), {}],
    ['with token_type null', pair({ token_type: null }), {}],
    ['with token_type BEARER', pair({ token_type: 'BEARER' }), {}],
    ['with token_type in spaces', pair({ token_type: ' Bearer ' }), {}],
    ['with token_type bearer_token', pair({ token_type: 'bearer_token' }), {}],
    ['with Pleo’s own word for its tokens', pair({ token_type: 'at+JWT' }), {}],
    ['with an empty error beside it', pair({ error: '' }), {}],
    ['with error null beside it', pair({ error: null }), {}],
    ['with a type of its own beside it', pair({ type: 'token', code: 'ok' }), {}],
    ['with members that nobody asked for', pair({ id_token: 17, constructor: 'x' }), {}],
    ['with scopes', scoped('users:read companies:read'), { scope: ASKED }],
    ['with scopes as a list', scoped(ASKED), { scope: ASKED }],
    ['with scopes by comma, all asked for', scoped('users:read,companies:read'), { scope: ASKED }],
    ['with scopes by comma and space', scoped('users:read, companies:read'), { scope: ASKED }],
    ['with a comma in a scope', scoped('users:read,other'), { scope: ['users:read,other'] }],
    ['with scopes twice', scoped('users:read users:read'), { scope: ['users:read'] }],
    ['with NUL in a scope', scoped('users:read a\u0000b'), { scope: ['users:read'] }],
    ['with half a character in a scope', scoped('users:read \ud800'), { scope: ['users:read'] }],
    ['with quotes in a scope', scoped('"users:read" companies:read'), { scope: ['companies:read'] }],
    ['with nothing but NUL for scopes', scoped('\u0000'), { scope: null }],
    ['with scopes null', scoped(null), { scope: null }],
    ['with scopes as an object', scoped({ a: 1 }), { scope: null }],
  ])('%s', async (_, given, { lives = 900, scope = null }) => {
    const tokens = { accessToken: 'access-2', refreshToken: 'refresh-2', expiresIn: lives, scope }
    expect(await exchanged(given)).toEqual({ outcome: 'exchanged', code: null, tokens })
    expect(await refreshed(given)).toMatchObject({
      ...{ error: null, status: 'connected', access: 'access-2', refresh: 'refresh-2', lives },
    })
    expect(new Set(asked.map((one) => one.encoding))).toEqual(new Set(['identity']))
  })

  it.each([
    ['leaves it out', undefined],
    ['sends null', null],
    ['sends nothing in it', ''],
  ])('with the refresh token that was sent, where a server that does not rotate %s', async (_, refresh) => {
    const given = pair({ refresh_token: refresh })
    expect(await refreshed(given)).toMatchObject({ access: 'access-2', refresh: 'refresh-1', error: null })
    expect(await exchanged(given)).toEqual({ outcome: 'lost', code: 'no_answer', tokens: null })
  })
})

describe('what is no pair is never stored, and changes nothing', () => {
  it.each<[string, Given]>([
    ['a page with 200', html(200)],
    ['a firewall’s page with 403', html(403)],
    ['a firewall’s page with 503', html(503)],
    ['a page of another kind with 404', html(404)],
    ['a redirect', { status: 302, headers: { location: '/login' }, body: '' }],
    ['an empty body', { body: '' }],
    ['204', { status: 204, body: '' }],
    ['a list', json([PAIR])],
    ['a text in JSON', json(JSON.stringify(PAIR))],
    ['null', json(null)],
    ['a cut answer', { body: JSON.stringify(PAIR).slice(0, -5) }],
    [
      'a cut packed answer',
      { ...packed('gzip', gzipSync), body: gzipSync(JSON.stringify(PAIR)).subarray(0, 40) },
    ],
    ['no access token', pair({ access_token: undefined })],
    ['an empty access token', pair({ access_token: '' })],
    ['an access token that is a number', pair({ access_token: 17 })],
    ['an access token that is an object', pair({ access_token: { value: 'x' } })],
    ['an access token with a space', pair({ access_token: 'access 2' })],
    ['an access token with a line break', pair({ access_token: 'access-2\r\nX-Header: y' })],
    ['an access token with NUL', pair({ access_token: 'access\u00002' })],
    ['an access token with a letter beyond ASCII', pair({ access_token: 'accéss-2' })],
    ['an access token that is a page', pair({ access_token: '<html></html>' })],
    ['an access token of 20,000 characters', pair({ access_token: 'x'.repeat(20_000) })],
    ['an access token "null"', pair({ access_token: 'null' })],
    ['a refresh token that is a number', pair({ refresh_token: 17 })],
    ['a refresh token with a space', pair({ refresh_token: 'refresh 2' })],
    ['a refresh token with a control character', pair({ refresh_token: 'refresh-2\u0007' })],
    ['a refresh token of 20,000 characters', pair({ refresh_token: 'x'.repeat(20_000) })],
    ['a refresh token "undefined"', pair({ refresh_token: 'undefined' })],
    ['a token of type mac', pair({ token_type: 'mac' })],
    ['a token of type DPoP', pair({ token_type: 'DPoP' })],
    ['a pair with an error beside it', pair({ error: 'invalid_grant' })],
    ['a pair twice in a form', form(200, 'access_token=a&access_token=b&refresh_token=c')],
    ['a pair with status 400', json(PAIR, {}, 400)],
    ['a pair with status 500', json(PAIR, {}, 500)],
    ['invalid_grant with status 500', json({ error: 'invalid_grant' }, {}, 500)],
    ['a list in error with 400', json({ error: ['invalid_grant'] }, {}, 400)],
    ['a refusal of the body’s size', { status: 413, body: 'error: too large' }],
  ])('%s', async (_, given) => {
    expect(await exchanged(given)).toEqual({ outcome: 'lost', code: 'no_answer', tokens: null })
    expect(await refreshed(given)).toMatchObject({
      ...{ error: 'pleo_unreachable', status: 'connected', access: 'access-1', refresh: 'refresh-1' },
    })
  })
})

describe('a refusal that says nothing about the token changes nothing', () => {
  it.each<[string, Given, string]>([
    ['invalid_client', json({ error: 'invalid_client' }, {}, 401), 'invalid_client'],
    ['401 and a page', html(401), 'invalid_client'],
    ['INVALID_CLIENT', json({ error: 'INVALID_CLIENT' }, {}, 400), 'invalid_client'],
    ['429', json({}, {}, 429), 'rate_limited'],
    ['429 that mentions the grant', json({ error: 'invalid_grant' }, {}, 429), 'invalid_grant'],
    ['another code under 200', json({ error: 'temporarily_unavailable' }), 'temporarily_unavailable'],
    ['403 in JSON', json({ error: 'Forbidden' }, {}, 403), 'Forbidden'],
    ['Pleo’s own form', json({ type: 'FORBIDDEN', message: 'No' }, {}, 403), 'FORBIDDEN'],
  ])('%s', async (_, given, code) => {
    expect(await exchanged(given)).toEqual({ outcome: 'failed', code, tokens: null })
    expect(await refreshed(given)).toMatchObject({
      ...{ error: 'pleo_unreachable', status: 'connected', access: 'access-1', refresh: 'refresh-1' },
    })
  })
})

describe('a refusal of the grant stops calls', () => {
  const CASES: [string, Given, 'erased' | 'kept'][] = [
    ['in the form of RFC 6749', json({ error: 'invalid_grant' }, {}, 400), 'erased'],
    ['in that form with 401', json({ error: 'invalid_grant', error_description: 'x' }, {}, 401), 'erased'],
    [
      'in that form with a charset',
      json({ error: 'invalid_grant' }, { 'content-type': 'application/json;charset=UTF-8' }, 400),
      'erased',
    ],
    ['in Pleo’s words', json({ error: 'invalid_refresh_token' }, {}, 400), 'erased'],
    [
      'in Pleo’s words, as a description',
      json({ error: 'invalid_request', error_description: 'invalid_refresh_token' }, {}, 401),
      'erased',
    ],
    ['under 200', json({ error: 'invalid_grant' }), 'kept'],
    ['under 202', json({ error: 'invalid_grant' }, {}, 202), 'kept'],
    ['under 403', json({ error: 'invalid_grant' }, {}, 403), 'kept'],
    ['in capitals', json({ error: 'INVALID_GRANT' }, {}, 400), 'kept'],
    ['in words', json({ error: 'Invalid Grant' }, {}, 400), 'kept'],
    ['with a space after it', json({ error: 'invalid_grant ' }, {}, 400), 'kept'],
    ['nested as code', json({ error: { code: 'invalid_grant' } }, {}, 400), 'kept'],
    ['nested as type', json({ error: { type: 'invalid_grant', message: 'x' } }, {}, 400), 'kept'],
    ['nested as error', json({ error: { error: 'INVALID_GRANT' } }, {}, 401), 'kept'],
    ['nested beside a number', json({ error: { code: 400, message: 'invalid_grant' } }, {}, 400), 'kept'],
    ['in Pleo’s form for its API', json({ type: 'INVALID_GRANT', message: 'x' }, {}, 400), 'kept'],
    ['form-encoded', form(400, 'error=invalid_grant&error_description=expired+token'), 'kept'],
    ['form-encoded under 200', form(200, 'error=invalid_grant'), 'kept'],
    [
      'in that form, called a page',
      json({ error: 'invalid_grant' }, { 'content-type': 'text/html' }, 400),
      'kept',
    ],
    ['in that form, without a content type', { status: 400, body: '{"error":"invalid_grant"}' }, 'kept'],
    ['in Pleo’s words under 200', json({ error: 'invalid_refresh_token' }), 'kept'],
  ]

  it.each(CASES)('%s, and says whether the sealed pair was kept', async (_, given, kept) => {
    const left = kept === 'kept' ? { access: 'access-1', refresh: 'refresh-1' } : { access: '', refresh: '' }
    expect(await refreshed(given)).toMatchObject({
      ...{ error: 'needs_reauthorisation', status: 'needs_reauthorisation', askedAgain: false },
      ...left,
    })
    const fact = await modules.db().fact.findFirstOrThrow({
      where: { kind: 'connection.reauthorisation_needed' },
      orderBy: { at: 'desc' },
    })
    expect((fact.detail as { pairKept?: boolean }).pairKept ?? false).toBe(kept === 'kept')
    expect(await exchanged(given)).toMatchObject({ outcome: 'failed', tokens: null })
  })
})
