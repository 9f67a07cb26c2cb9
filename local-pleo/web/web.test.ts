import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { type LocalPleoProcess, startLocalPleo } from '../testing/local-pleo-process.ts'
import { partner } from '../testing/partner.ts'

let pleo: LocalPleoProcess
let password: string

beforeAll(async () => {
  pleo = await startLocalPleo()
  password = (await pleo.ctl.people('staging')).password
})
afterAll(() => pleo.stop())

async function logIn(email: string): Promise<Browser> {
  const browser = new Browser()
  await browser.open(pleo.staging.app)
  await browser.submit('/login', { email, password })
  return browser
}

test('a person sees the dummy data of their companies', async () => {
  const browser = await logIn('admin.gb@staging.fjordlight.example')
  expect(browser.text).toContain('Fjordlight Britain Ltd')
  expect(browser.text).not.toContain('Fjordlight Denmark')
  await browser.open(`${pleo.staging.app}/people`)
  expect(browser.text).toContain('@fjordlight-gb.example')
})

test('an admin disconnects an integration; a member cannot', async () => {
  const acme = await partner(pleo)
  const company = (await pleo.ctl.companies('staging'))[0]
  const { access_token } = await acme.connect(company?.id)
  const member = await logIn('member.dk@staging.fjordlight.example')
  await member.open(`${pleo.staging.app}/integrations`)
  expect(member.text).toContain('Acme Books')
  expect(member.text).not.toContain('Disconnect Acme Books')
  const admin = await logIn('admin.dk@staging.fjordlight.example')
  await admin.open(`${pleo.staging.app}/integrations`)
  await admin.submit('/integrations/disconnect', {})
  expect(admin.text).toContain('No integration is connected')
  expect((await acme.call(access_token, 'GET', '/v1/introspect')).status).toBe(401)
})

test('logging out ends the session', async () => {
  const browser = await logIn('admin.dk@staging.fjordlight.example')
  await browser.submit('/logout', {})
  await browser.open(`${pleo.staging.app}/people`)
  expect(browser.text).toContain('<h1>Log in</h1>')
})

test('the bookkeeper reviews, exports and sees what the integration reported, once it is closed', async () => {
  const acme = await partner(pleo)
  const company = (await pleo.ctl.companies('staging'))[0]
  const { access_token } = await acme.connect(company?.id)
  const browser = await logIn('bookkeeper.dk@staging.fjordlight.example')
  await browser.open(`${pleo.staging.app}/expenses`)
  const open = [...browser.text.matchAll(/value="([0-9a-f-]{36})" aria-label="[^"]*"\s*\/>/g)].map(
    ([, id = '']) => id,
  )
  const [first = '', second = ''] = open
  await browser.submit('/expenses', { action: 'review', entry: [first, second] })
  await browser.submit('/expenses', { action: 'export', entry: [first, second] })
  expect(browser.text).toContain('2 expenses')
  expect(browser.text).toContain('Waiting for the integration')

  const jobs = await acme.call<{ data: { id: string }[] }>(
    access_token,
    'GET',
    `/v3/export-jobs?company_id=${company?.id}`,
  )
  const jobId = jobs.body.data[0]?.id
  await acme.call(access_token, 'POST', '/v3/export-job-events', { jobId, event: 'started' })
  await acme.call(access_token, 'PUT', `/v3/export-jobs/${jobId}/items`, [
    {
      accountingEntryId: first,
      status: 'successful',
      externalId: 'B-77',
      externalUrl: 'https://erp.example/B-77',
    },
    {
      accountingEntryId: second,
      status: 'failed',
      failureReason: 'Period is closed',
      failureReasonType: 'validation_failure',
    },
  ])
  await browser.open(`${pleo.staging.app}/exports/${jobId}`)
  expect(browser.text).not.toContain('B-77')
  await acme.call(access_token, 'POST', '/v3/export-job-events', { jobId, event: 'completed_with_errors' })
  await browser.open(`${pleo.staging.app}/exports/${jobId}`)
  expect(browser.text).toContain('B-77')
  expect(browser.text).toContain('Period is closed')
})

test('a second export while one runs is refused in words; a member cannot keep books', async () => {
  const company = (await pleo.ctl.companies('staging'))[2]
  const browser = await logIn('admin.de@staging.fjordlight.example')
  await browser.open(`${pleo.staging.app}/expenses`)
  await browser.submit('/expenses', { action: 'export-ready' })
  await browser.open(`${pleo.staging.app}/expenses`)
  await browser.submit('/expenses', { action: 'export-ready' })
  expect(browser.text).toContain('Nothing was exported')
  await browser.open(`${pleo.staging.app}/exports?company=${company?.id}`)
  const member = await logIn('member.dk@staging.fjordlight.example')
  await member.open(`${pleo.staging.app}/expenses`)
  await member.submit('/expenses', { action: 'export-ready' })
  expect(member.status).toBe(403)
})

test('a form with something unreadable is answered, not a fault', async () => {
  const browser = await logIn('admin.de@staging.fjordlight.example')
  await browser.open(`${pleo.staging.app}/expenses`)
  await browser.submit('/expenses', { action: 'review', entry: ['not an id'] })
  expect(browser.status).toBe(400)
  await browser.open(`${pleo.staging.app}/login`)
  await browser.submit('/login', { email: '\0', password: 'x' })
  expect(browser.status).toBe(400)
})

test('two first pages that load at once leave both forms valid', async () => {
  const pages = await Promise.all([1, 2].map(() => fetch(`${pleo.staging.app}/login`)))
  const cookies = pages.flatMap((page) => page.headers.getSetCookie().map((line) => line.split(';')[0]))
  for (const page of pages) {
    const proof = /name="proof" value="([^"]*)"/.exec(await page.text())?.[1] ?? ''
    const email = 'admin.dk@staging.fjordlight.example'
    const answer = await fetch(`${pleo.staging.app}/login`, {
      method: 'POST',
      headers: { cookie: cookies.join('; ') },
      body: new URLSearchParams({ proof, email, password }),
      redirect: 'manual',
    })
    expect(answer.status).toBe(303)
  }
})
