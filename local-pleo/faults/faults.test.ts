import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Fault } from '../control-client.ts'
import { type LocalPleoProcess, startLocalPleo } from '../testing/local-pleo-process.ts'
import { type Partner, partner } from '../testing/partner.ts'

let pleo: LocalPleoProcess
let acme: Partner

beforeAll(async () => {
  pleo = await startLocalPleo()
  acme = await partner(pleo)
})
afterEach(() => pleo.ctl.clearFaults('staging'))
afterAll(() => pleo.stop())

const set = (fault: Omit<Fault, 'route'> & { route?: string }) =>
  pleo.ctl.addFault('staging', { route: 'token', ...fault })

async function spentCount() {
  const { events } = await pleo.ctl.ledger('staging', acme.clientId)
  return events.filter((event) => event.event === 'spent').length
}

describe('a dropped connection', () => {
  test('before the effect leaves the token unspent', async () => {
    const pair = await acme.connect()
    const before = await spentCount()
    await set({ kind: 'drop-before' })
    await expect(acme.refresh(pair.refresh_token)).rejects.toThrow('fetch failed')
    expect(await spentCount()).toBe(before)
    expect((await acme.refresh(pair.refresh_token)).status).toBe(200)
  })

  test('after the effect leaves it spent, and the log says so', async () => {
    const pair = await acme.connect()
    const before = await spentCount()
    await set({ kind: 'drop-after' })
    await expect(acme.refresh(pair.refresh_token)).rejects.toThrow('fetch failed')
    expect(await spentCount()).toBe(before + 1)
    const logged = (await pleo.ctl.requests('staging', acme.clientId)).at(-1)
    expect(logged).toMatchObject({ status: 200, outcome: 'dropped after the effect', fault: 'drop-after' })
    expect((await acme.refresh(pair.refresh_token)).body.error_description).toBe('invalid_refresh_token')
  })

  test('in the middle of the body', async () => {
    const pair = await acme.connect()
    await set({ kind: 'reset-mid-body' })
    await expect(acme.refresh(pair.refresh_token)).rejects.toThrow()
  })
})

describe('an answer instead of the effect', () => {
  test.each([
    [429, '7'],
    [429, 'Wed, 21 Oct 2026 07:28:00 GMT'],
    [429, 'whenever'],
    [503, undefined],
    [500, undefined],
    [401, undefined],
  ])('%i with Retry-After %s', async (status, retryAfter) => {
    const pair = await acme.connect()
    await set({ kind: 'status', status, ...(retryAfter && { retryAfter }) })
    const answer = await acme.refresh(pair.refresh_token)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, retryAfter ?? null])
    expect((await acme.refresh(pair.refresh_token)).status).toBe(200)
  })
})

describe('a spoilt token answer', () => {
  test.each([
    ['expires-in-missing', undefined],
    ['expires-in-zero', 0],
    ['expires-in-negative', -900],
    ['expires-in-text', 'soon'],
  ] as const)('%s', async (kind, value) => {
    const pair = await acme.connect()
    await set({ kind })
    expect((await acme.refresh(pair.refresh_token)).body.expires_in).toBe(value)
  })

  test('refresh-token-missing', async () => {
    const pair = await acme.connect()
    await set({ kind: 'refresh-token-missing' })
    const { body } = await acme.refresh(pair.refresh_token)
    expect(body.access_token).toBeTruthy()
    expect(body).not.toHaveProperty('refresh_token')
  })

  async function raw(kind: Fault['kind'], more: Partial<Fault> = {}) {
    const pair = await acme.connect()
    await set({ kind, route: 'GET /v1/introspect', ...more })
    return fetch(`${pleo.staging.api}/v1/introspect`, {
      headers: { authorization: `Bearer ${pair.access_token}` },
    })
  }

  test('html, wrong content type, truncated', async () => {
    expect(await (await raw('html')).text()).toContain('<!doctype html>')
    expect((await raw('wrong-content-type')).headers.get('content-type')).toContain('text/plain')
    await expect((await raw('truncated')).json()).rejects.toThrow()
  })

  test('huge and gzip bomb', async () => {
    expect((await (await raw('huge', { bytes: 300_000 })).text()).length).toBeGreaterThan(299_999)
    expect((await (await raw('gzip-bomb', { bytes: 300_000 })).text()).length).toBeGreaterThan(299_999)
  })

  test('one byte at a time', async () => {
    expect(await (await raw('slow', { byteMs: 1 })).json()).toHaveProperty('data')
  })
})

test('a delay holds the answer back and changes nothing', async () => {
  const pair = await acme.connect()
  await set({ kind: 'delay', delayMs: 200 })
  const begun = performance.now()
  expect((await acme.refresh(pair.refresh_token)).status).toBe(200)
  expect(performance.now() - begun).toBeGreaterThan(190)
})

describe('which requests it meets', () => {
  test('only its client, only its route, after those it skips, as often as said', async () => {
    const other = await partner(pleo)
    const [mine, theirs] = [await acme.connect(), await other.connect()]
    await set({
      kind: 'status',
      status: 503,
      clientId: acme.clientId,
      route: 'GET /v2/employees/{id}',
      skip: 1,
      times: 2,
    })
    const get = (of: Partner, token: string) =>
      of.call(token, 'GET', '/v2/employees/11111111-1111-4111-8111-111111111111')
    const statuses = []
    for (let n = 0; n < 4; n += 1) statuses.push((await get(acme, mine.access_token)).status)
    expect(statuses).toEqual([404, 503, 503, 404])
    expect((await get(other, theirs.access_token)).status).toBe(404)
    expect(await pleo.ctl.listFaults('staging')).toMatchObject([{ seen: 4, fired: 2 }])
  })

  test('nothing in the other environment', async () => {
    await set({ kind: 'status', status: 503, route: '*', times: null })
    const production = await partner(pleo, { environment: 'production' })
    expect((await production.exchange(await production.code())).status).toBe(200)
  })
})
