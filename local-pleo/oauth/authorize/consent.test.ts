import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '../../testing/browser.ts'
import { type LocalPleoProcess, startLocalPleo } from '../../testing/local-pleo-process.ts'
import { type Partner, partner } from '../../testing/partner.ts'

const verifier = 'v'.repeat(64)
let pleo: LocalPleoProcess
let acme: Partner
let password: string

beforeAll(async () => {
  pleo = await startLocalPleo()
  acme = await partner(pleo, { termsUri: 'https://acme.example/terms', name: 'Acme <Books>' })
  password = (await pleo.ctl.people('staging')).password
})
afterAll(() => pleo.stop())

async function logIn(email: string, url = acme.authorizeUrl(verifier)) {
  const browser = new Browser()
  await browser.open(url)
  await browser.submit('/login', { email, password })
  return browser
}

test('logging in and approving one company gives a code that works', async () => {
  const browser = await logIn('owner@staging.fjordlight.example')
  expect(browser.text).toContain('Acme &lt;Books&gt; asks for access')
  expect(browser.text).toContain('See employees')
  expect(browser.text).toContain('https://acme.example/terms')
  const britain = (await pleo.ctl.companies('staging')).find((company) => company.country === 'GB')
  await browser.submit('/decision', { decision: 'approve', subject: britain?.urn ?? '' })
  const code = browser.leftTo?.searchParams.get('code') ?? ''
  expect(browser.leftTo?.searchParams.get('state')).toBe('state-1')
  const pair = await acme.exchange({ code, verifier })
  const seen = await acme.call<{ data: { subjectURN: string } }>(
    String(pair.body.access_token),
    'GET',
    '/v1/introspect',
  )
  expect(seen.body.data.subjectURN).toBe(britain?.urn)
})

test('denying leads back with access_denied', async () => {
  const browser = await logIn('admin.dk@staging.fjordlight.example')
  await browser.submit('/decision', { decision: 'deny' })
  expect(browser.leftTo?.searchParams.get('error')).toBe('access_denied')
})

test('a company of somebody else cannot be given', async () => {
  const browser = await logIn('admin.dk@staging.fjordlight.example')
  const britain = (await pleo.ctl.companies('staging')).find((company) => company.country === 'GB')
  expect(browser.text).not.toContain('Fjordlight Britain')
  await browser.submit('/decision', { decision: 'approve', subject: britain?.urn ?? '' })
  expect(browser.status).toBe(422)
  expect(browser.leftTo).toBeNull()
})

test('a member may only deny', async () => {
  const browser = await logIn('member.dk@staging.fjordlight.example')
  expect(browser.text).toContain('you cannot give this access')
  expect(browser.text).not.toContain('value="approve"')
})

test('the subject parameter preselects its company', async () => {
  const germany = (await pleo.ctl.companies('staging')).find((company) => company.country === 'DE')
  const url = acme.authorizeUrl(verifier, { urn_pleo_params_oauth_subject: germany?.urn ?? '' })
  const browser = await logIn('owner@staging.fjordlight.example', url)
  expect(browser.text.match(/value="([^"]+)"[^>]*checked/)?.[1]).toBe(germany?.urn)
})

test('a wrong password says so and keeps the request', async () => {
  const browser = new Browser()
  await browser.open(acme.authorizeUrl(verifier))
  await browser.submit('/login', { email: 'owner@staging.fjordlight.example', password: 'no' })
  expect(browser.status).toBe(422)
  expect(browser.text).toContain('E-mail or password is wrong')
})

test('a form that this browser did not open is refused', async () => {
  const browser = await logIn('owner@staging.fjordlight.example')
  await browser.submit('/decision', { decision: 'deny', proof: 'forged' })
  expect(browser.status).toBe(403)
  const foreign = await fetch(acme.authorizeUrl(verifier).replace('/authorize?', '/authorize/decision?'), {
    method: 'POST',
    headers: { origin: 'http://evil.example' },
    body: new URLSearchParams({ decision: 'approve' }),
  })
  expect(foreign.status).toBe(403)
})

test('a session of Staging is none in Production, and its cookies have other names', async () => {
  const browser = await logIn('owner@staging.fjordlight.example')
  const production = await partner(pleo, { environment: 'production' })
  await browser.open(production.authorizeUrl(verifier))
  expect(browser.text).toContain('<h1>Log in</h1>')
  expect(browser.cookieNames.some((name) => name.includes('staging'))).toBe(true)
  expect(browser.cookieNames.some((name) => name.includes('production'))).toBe(true)
})

test('pages cannot be framed or cached and carry no script', async () => {
  const response = await fetch(acme.authorizeUrl(verifier))
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(await response.text()).not.toContain('<script')
})
