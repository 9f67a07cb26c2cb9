import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type LocalPleoProcess, startLocalPleo } from '../testing/local-pleo-process.ts'
import { type Partner, partner } from '../testing/partner.ts'

let pleo: LocalPleoProcess
let acme: Partner

beforeAll(async () => {
  pleo = await startLocalPleo({ LOCAL_PLEO_REQUESTS_PER_MINUTE: '30' })
  acme = await partner(pleo)
})
afterEach(() => pleo.ctl.resetClock())
afterAll(() => pleo.stop())

async function lastReason(clientId = acme.clientId) {
  return (await pleo.ctl.requests('staging', clientId)).at(-1)?.reason
}

test('introspect describes the credential', async () => {
  const company = (await pleo.ctl.companies('staging'))[0]
  const pair = await acme.connect(company?.id)
  const { status, body } = await acme.call<{ data: unknown }>(pair.access_token, 'GET', '/v1/introspect')
  expect(status).toBe(200)
  expect(body.data).toMatchObject({
    authMethod: 'OAUTH2',
    clientId: acme.clientId,
    applicationName: 'Acme Books',
    subjectURN: company?.urn,
    scope: expect.stringContaining('users:read '),
  })
})

test('a Client Secret as bearer is refused and recognised, a replaced one too', async () => {
  const other = await partner(pleo)
  await pleo.ctl.rotateSecret('staging', other.clientId)
  const answer = await other.call(other.clientSecret, 'GET', '/v1/introspect')
  expect(answer).toMatchObject({ status: 401, body: { type: 'UNAUTHORIZED' } })
  expect(await lastReason(other.clientId)).toBe('client_secret_as_bearer')
})

test('a token of the other environment is refused', async () => {
  const production = await partner(pleo, { environment: 'production' })
  const pair = await production.connect()
  expect((await acme.call(pair.access_token, 'GET', '/v1/introspect')).status).toBe(401)
  expect(await lastReason(production.clientId)).toBe('token_of_the_other_environment')
  expect((await production.call(pair.access_token, 'GET', '/v1/introspect')).status).toBe(200)
})

test('a refresh token, nothing and nonsense are refused', async () => {
  const pair = await acme.connect()
  expect((await acme.call(pair.refresh_token, 'GET', '/v1/introspect')).status).toBe(401)
  expect(await lastReason()).toBe('refresh_token_as_bearer')
  expect((await acme.call('nonsense', 'GET', '/v1/introspect')).status).toBe(401)
  const bare = await fetch(`${pleo.staging.api}/v1/introspect`)
  expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
})

test('a missing scope answers 403', async () => {
  const narrow = await partner(pleo, { scopes: ['companies:read'] })
  const pair = await narrow.connect()
  expect(await narrow.call(pair.access_token, 'GET', '/v2/employees')).toMatchObject({
    status: 403,
    body: { type: 'FORBIDDEN' },
  })
  expect((await narrow.call(pair.access_token, 'GET', '/v1/companies')).status).toBe(200)
})

test('more requests than a minute allows answer 429 with the seconds to wait', async () => {
  const busy = await partner(pleo)
  const [one, two] = await pleo.ctl.companies('staging')
  const [pair, elsewhere] = [await busy.connect(one?.id), await busy.connect(two?.id)]
  await pleo.ctl.freezeClock(true)
  for (let n = 0; n < 30; n += 1) await busy.call(pair.access_token, 'GET', '/v1/introspect')
  const refused = await busy.call(pair.access_token, 'GET', '/v1/introspect')
  expect(refused).toMatchObject({ status: 429, body: { type: 'RATE_LIMITED' } })
  const wait = Number(refused.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(0)
  expect((await busy.call(elsewhere.access_token, 'GET', '/v1/introspect')).status).toBe(200)
  await pleo.ctl.advanceClock(wait)
  expect((await busy.call(pair.access_token, 'GET', '/v1/introspect')).status).toBe(200)
})

test('an address that is not there answers 404 as ExceptionInfo', async () => {
  const pair = await acme.connect()
  expect(await acme.call(pair.access_token, 'GET', '/v1/expenses')).toMatchObject({
    status: 404,
    body: { type: 'NOT_FOUND' },
  })
})

test("what cannot be read or stored is the sender's mistake", async () => {
  const pair = await acme.connect()
  expect((await acme.call(pair.access_token, 'GET', '/v2/employees?email=%00')).status).toBe(400)
  const response = await fetch(`${pleo.staging.api}/v1/vendors`, {
    method: 'POST',
    headers: { authorization: `Bearer ${pair.access_token}`, 'content-type': 'application/json' },
    body: '{',
  })
  expect([response.status, (await response.json()).type]).toEqual([400, 'BAD_REQUEST'])
})

test('the document lists every route with its scope-free paths', async () => {
  const document = await (await fetch(`${pleo.staging.api}/openapi.json`)).json()
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/v1/introspect', '/v1/installations/me:activate', '/v2/employees/{employeeId}']),
  )
})
