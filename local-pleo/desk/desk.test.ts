import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { type LocalPleoProcess, startLocalPleo } from '../testing/local-pleo-process.ts'

let pleo: LocalPleoProcess

beforeAll(async () => {
  pleo = await startLocalPleo()
})
afterEach(() => pleo.ctl.resetClock())
afterAll(() => pleo.stop())

const registration = `Client Name: Acme Books
Client URI: https://acme-books.example
Redirect URIs:
- http://localhost:3000/api/auth/callback/pleo-staging
- https://acme-books.example/cb
Scopes: users:read companies:read
PKCE support: Supported
Subject type preference: organisation
Contacts: dev@acme-books.example`

async function askedForAccess(): Promise<Browser> {
  const browser = new Browser()
  await browser.open(pleo.desk)
  await browser.submit('/requests', {
    company: 'Acme',
    email: 'dev@acme.example',
    system: 'ERP X',
    usage: 'Exports',
  })
  return browser
}

const field = (browser: Browser, id: string) =>
  new RegExp(`id="${id}"[^>]*value="([^"]*)"`).exec(browser.text)?.[1] ?? ''
const link = (browser: Browser, label: string) =>
  new RegExp(`href="([^"]*)"[^>]*>${label}`).exec(browser.text)?.[1]?.replaceAll('&amp;', '&')

test('from the access request to the production client', async () => {
  const desk = await askedForAccess()
  expect(link(desk, 'Register staging client')).toBeUndefined()
  await desk.submit('/approve-staging', {})
  const request = link(desk, 'Register staging client') ?? ''
  await desk.submit('/hand-over-login', {})
  expect(field(desk, 'login-address')).toBe(`${pleo.staging.app}/login`)
  await desk.open(request)
  await desk.submit('/clients/new', { text: registration })
  await desk.submit('/secret', {})
  const [id, secret] = [field(desk, 'client-id'), field(desk, 'client-secret')]
  const registered = (await pleo.ctl.listClients('staging')).find((client) => client.clientId === id)
  expect(registered).toMatchObject({
    name: 'Acme Books',
    redirectUris: ['http://localhost:3000/api/auth/callback/pleo-staging', 'https://acme-books.example/cb'],
    scopes: ['users:read', 'companies:read'],
    subjectType: 'organisation',
    contacts: ['dev@acme-books.example'],
  })
  const probe = await fetch(`${pleo.staging.auth}/oauth/token/introspect`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ token: 'random' }),
  })
  expect(await probe.json()).toEqual({ active: false })
  await desk.open(`/clients/staging/${id}`)
  expect(desk.text).not.toContain(secret)
  expect(desk.text).toContain('cannot be shown again')

  await desk.open('/')
  await desk.open(link(desk, 'Acme') ?? '')
  await desk.submit('/approve-production', {})
  await desk.open(link(desk, 'Issue production client') ?? '')
  expect(field(desk, 'name')).toBe('Acme Books')
  await desk.submit('/clients/new', { ...Object.fromEntries([['name', 'Acme Books']]), text: registration })
  expect(await pleo.ctl.listClients('production')).toHaveLength(1)
})

test('credentials wait seven days', async () => {
  const desk = await askedForAccess()
  await desk.submit('/approve-staging', {})
  await desk.open(link(desk, 'Register staging client') ?? '')
  await desk.submit('/clients/new', { text: registration })
  const id = field(desk, 'client-id')
  await pleo.ctl.advanceClock(7 * 24 * 60 * 60)
  await desk.submit('/secret', {})
  expect(desk.text).not.toContain('client-secret')
  expect(desk.text).toContain('were not picked up')
  await desk.submit('/renew', {})
  await desk.submit('/secret', {})
  expect(field(desk, 'client-secret')).not.toBe('')
  expect(field(desk, 'client-id')).toBe(id)
})

test('what is wrong is said beside the form, and nothing is lost', async () => {
  const desk = await askedForAccess()
  await desk.submit('/approve-staging', {})
  await desk.open(link(desk, 'Register staging client') ?? '')
  await desk.submit('/clients/new', {
    name: 'Books by Pleo',
    redirectUris: 'http://acme.example/cb',
    scopes: 'users:read',
  })
  expect(desk.status).toBe(422)
  expect(desk.text).toContain('must not use the name Pleo')
  expect(field(desk, 'name')).toBe('Books by Pleo')
})

test('Production is closed until it is approved, and a forged form is refused', async () => {
  const desk = await askedForAccess()
  await desk.submit('/approve-staging', {})
  const address = (link(desk, 'Register staging client') ?? '').replace(
    'environment=staging',
    'environment=production',
  )
  await desk.open(address)
  expect(desk.status).toBe(409)
  const forged = await fetch(`${pleo.desk}/requests`, {
    method: 'POST',
    body: new URLSearchParams({ company: 'x' }),
  })
  expect(forged.status).toBe(403)
})
