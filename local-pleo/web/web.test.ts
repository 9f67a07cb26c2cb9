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
