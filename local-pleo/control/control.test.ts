import { request } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type LocalPleoProcess, startLocalPleo } from '../testing/local-pleo-process.ts'
import { partner } from '../testing/partner.ts'

let pleo: LocalPleoProcess

beforeAll(async () => {
  pleo = await startLocalPleo()
})
afterEach(() => pleo.ctl.resetClock())
afterAll(() => pleo.stop())

/** `fetch` does not let a test choose the Host header. */
function statusWithHost(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const url = new URL(path, pleo.control)
    request(url, { headers: { 'x-local-pleo-control': '1', ...headers } }, (answer) =>
      resolve(answer.resume().statusCode),
    )
      .on('error', reject)
      .end()
  })
}

describe('who may call', () => {
  test('only its own host name', async () => {
    expect(await statusWithHost('/clock', { host: 'evil.example' })).toBe(403)
    expect(await statusWithHost('/clock', { host: `localhost:${new URL(pleo.control).port}` })).toBe(200)
  })

  test('no foreign page, no call without the header, no form', async () => {
    const call = (init: RequestInit) => fetch(`${pleo.control}/reset`, { method: 'POST', ...init })
    const header = { 'x-local-pleo-control': '1' }
    expect(
      (
        await call({
          headers: { ...header, 'content-type': 'application/json', origin: 'http://evil.example' },
          body: '{}',
        })
      ).status,
    ).toBe(403)
    expect((await call({ headers: { 'content-type': 'application/json' }, body: '{}' })).status).toBe(403)
    expect((await call({ headers: header, body: new URLSearchParams('a=b') })).status).toBe(403)
  })

  test('health needs nothing', async () => {
    expect(await (await fetch(`${pleo.control}/health`)).json()).toMatchObject({ ok: true })
  })
})

describe('the document', () => {
  type Operation = { operationId: string; requestBody?: { content: unknown } }
  type Document = { paths: Record<string, Record<string, Operation>> }
  const read = async (): Promise<Document> => (await fetch(`${pleo.control}/openapi.json`)).json()

  test('names every control that there is, and each one that reads answers', async () => {
    const { paths } = await read()
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      [
        ...[
          'addFault',
          'addresses',
          'changeClient',
          'clearFaults',
          'clearLedger',
          'clearRequests',
          'clock',
          'companies',
        ],
        ...['consent', 'deliveries', 'disconnect', 'ledger', 'listClients', 'listFaults', 'logIn', 'people'],
        ...['queueExport', 'registerClient', 'requests', 'reset', 'rotateSecret', 'setClock'],
        'setContraAccount',
      ].sort(),
    )
    for (const path of Object.keys(paths).filter((one) => paths[one]?.get)) {
      const answer = await fetch(pleo.control + path.replace('{env}', 'staging'), {
        headers: { 'x-local-pleo-control': '1' },
      })
      expect([path, answer.status]).toEqual([path, 200])
    }
  })

  test('shows the schemas that check the bodies', async () => {
    const { paths } = await read()
    const body = JSON.stringify(paths['/environments/{env}/clients']?.post?.requestBody)
    expect(body).toContain('"required":["name","redirectUris","scopes"]')
    const page = await (await fetch(`${pleo.control}/`)).text()
    expect(page).toContain('POST /environments/{env}/clients')
    expect(page).toContain('name (required), redirectUris (required), scopes (required), clientUri')
  })
})

describe('clients', () => {
  test.each([
    ['a name with Pleo', { name: 'Books for Pleo' }],
    ['http elsewhere', { redirectUris: ['http://acme.example/cb'] }],
    ['a wildcard', { redirectUris: ['https://*.acme.example/cb'] }],
    ['a fragment', { redirectUris: ['https://acme.example/cb#x'] }],
    ['no scope', { scopes: [] }],
  ])('%s is refused', async (_what, wrong) => {
    const client = { name: 'Acme', redirectUris: ['https://acme.example/cb'], scopes: ['users:read'] }
    await expect(pleo.ctl.registerClient('staging', { ...client, ...wrong })).rejects.toThrow('400')
  })

  test('are listed without secrets and can be changed', async () => {
    const acme = await partner(pleo)
    await pleo.ctl.changeClient('staging', acme.clientId, { scopes: ['users:read'], rotation: 'grace' })
    const listed = (await pleo.ctl.listClients('staging')).find((client) => client.clientId === acme.clientId)
    expect(listed).toMatchObject({ scopes: ['users:read'], rotation: 'grace', hasSecret: true })
    expect(JSON.stringify(listed)).not.toContain(acme.clientSecret)
    expect(await pleo.ctl.listClients('production')).toEqual([])
  })
})

test('the clock can be frozen, advanced and reset', async () => {
  await pleo.ctl.freezeClock(true)
  const frozen = await pleo.ctl.clock()
  await pleo.ctl.advanceClock(3600)
  const later = await pleo.ctl.clock()
  expect(Date.parse(later.now) - Date.parse(frozen.now)).toBe(3_600_000)
  await pleo.ctl.freezeClock(false)
  expect((await pleo.ctl.clock()).offsetSeconds).toBeGreaterThan(3590)
  expect(Math.abs((await pleo.ctl.resetClock()).offsetSeconds)).toBeLessThan(1)
})

test('neither ledger nor request log contains a code, a token or a secret', async () => {
  const acme = await partner(pleo)
  const given = await acme.code()
  const { body } = await acme.exchange(given)
  await acme.call(acme.clientSecret, 'GET', '/v1/introspect')
  const everything = JSON.stringify([await pleo.ctl.ledger('staging'), await pleo.ctl.requests('staging')])
  for (const secret of [given.code, body.access_token, body.refresh_token, acme.clientSecret]) {
    expect(everything).not.toContain(String(secret))
  }
})

test('clearing the ledger forgets what happened, and the tokens go on living', async () => {
  const [mine, other] = [await partner(pleo), await partner(pleo)]
  const { access_token } = await mine.connect()
  await other.connect()
  await pleo.ctl.clearLedger('staging', mine.clientId)
  const left = await pleo.ctl.ledger('staging', mine.clientId)
  expect(left.events).toEqual([])
  expect(left.entries.length).toBeGreaterThan(0)
  expect((await pleo.ctl.ledger('staging', other.clientId)).events.length).toBeGreaterThan(0)
  expect((await mine.call(access_token, 'GET', '/v1/introspect')).status).toBe(200)
})

test('reset goes back to the first day', async () => {
  const acme = await partner(pleo)
  const { access_token } = await acme.connect()
  await pleo.ctl.reset()
  expect((await acme.call(access_token, 'GET', '/v1/introspect')).status).toBe(401)
  expect(await pleo.ctl.listClients('staging')).toEqual([])
  expect(await pleo.ctl.companies('staging')).toHaveLength(3)
})

test('logging in as somebody gives the cookie of their session', async () => {
  const { name, value } = await pleo.ctl.logIn('staging', 'admin.de@staging.fjordlight.example', 'app')
  const page = await fetch(`${pleo.staging.app}/`, { headers: { cookie: `${name}=${value}` } })
  expect(await page.text()).toContain('Fjordlight Deutschland GmbH')
  await expect(pleo.ctl.logIn('staging', 'nobody@acme.example', 'app')).rejects.toThrow('404')
})
