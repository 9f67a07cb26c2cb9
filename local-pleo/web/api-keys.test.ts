import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { EnvironmentName } from '../control-client.ts'
import { Browser } from '../testing/browser.ts'
import { type LocalPleoProcess, startLocalPleo } from '../testing/local-pleo-process.ts'

let pleo: LocalPleoProcess

beforeAll(async () => {
  pleo = await startLocalPleo()
})
afterEach(() => pleo.ctl.resetClock())
afterAll(() => pleo.stop())

async function logIn(role: string, environment: EnvironmentName = 'staging') {
  const { people, password } = await pleo.ctl.people(environment)
  const person = people.find((one) => one.role === role)
  const browser = new Browser()
  await browser.open(`${pleo[environment].app}/login`)
  await browser.submit('/login', { email: person?.email ?? '', password })
  await browser.open('/api-keys')
  return { browser, subject: `urn:pleo:company:${person?.companyIds[0]}` }
}

async function makeKey(name: string, environment: EnvironmentName = 'staging') {
  const { browser, subject } = await logIn('bookkeeper', environment)
  await browser.submit('/api-keys', { name, days: '30', subject, scopes: ['companies:read', 'users:read'] })
  return { key: /value="(plp_[^"]+)"/.exec(browser.text)?.[1] ?? '', browser, subject }
}

function call(path: string, authorization: string, method = 'GET') {
  return fetch(pleo.staging.api + path, { method, headers: { authorization } })
}
const basic = (key: string, password = '') => `Basic ${Buffer.from(`${key}:${password}`).toString('base64')}`

test('a key opens what it was made for, with Basic and an empty password', async () => {
  const { key, browser, subject } = await makeKey('Own reports')
  expect(browser.text).toContain('Own reports')
  const seen = await (await call('/v1/introspect', basic(key))).json()
  expect(seen.data).toMatchObject({
    authMethod: 'API_KEY',
    scope: 'companies:read users:read',
    applicationName: 'Own reports',
    subjectURN: subject,
  })
  expect((await call('/v2/employees', basic(key))).status).toBe(200)
  expect((await call('/v0/tag-groups', basic(key))).status).toBe(403)
  expect((await call('/v1/introspect', basic(key, 'more'))).status).toBe(401)
  expect((await call('/v1/introspect', `Bearer ${key}`)).status).toBe(401)
  await browser.open('/api-keys')
  expect(browser.text).not.toContain(key)
})

test('an expired, a revoked, a foreign and an unknown key are refused', async () => {
  const { key, browser } = await makeKey('Short')
  await pleo.ctl.advanceClock(30 * 24 * 60 * 60 - 5)
  expect((await call('/v1/introspect', basic(key))).status).toBe(200)
  await pleo.ctl.advanceClock(6)
  expect((await call('/v1/introspect', basic(key))).status).toBe(401)
  await pleo.ctl.resetClock()
  await browser.open('/api-keys')
  const id = [...browser.text.matchAll(/name="id" value="([^"]+)"/g)].at(-1)?.[1] ?? ''
  await browser.submit('/revoke-api-key', { id })
  expect(browser.text).toContain('✕ Revoked')
  expect((await call('/v1/introspect', basic(key))).status).toBe(401)
  const foreign = await makeKey('Elsewhere', 'production')
  expect((await call('/v1/introspect', basic(foreign.key))).status).toBe(401)
  expect((await call('/v1/introspect', basic('plp_unknown'))).status).toBe(401)
})

test('a member makes no key, and nobody one for a company of others', async () => {
  const { browser: member } = await logIn('member')
  expect(member.text).toContain('you cannot see or make API keys')
  const { browser } = await logIn('bookkeeper')
  const other = 'urn:pleo:company:11111111-1111-4111-8111-111111111111'
  await browser.submit('/api-keys', { name: 'x', days: '30', subject: other, scopes: ['users:read'] })
  expect(browser.status).toBe(403)
  const again = await logIn('bookkeeper')
  await again.browser.submit('/api-keys', { name: 'x', days: '30', subject: again.subject })
  expect(again.browser.status).toBe(422)
})
