import type { Page } from '@playwright/test'
import type { Company } from '../local-pleo/control-client'
import { letLinksExpire } from './world/age-links'
import { authorise, companies, continueToPleo, decideAtPleo } from './world/customer'
import {
  createConnectLink,
  createIntegration,
  type Integration,
  openConnection,
  pathOf,
  storeNewClient,
} from './world/integration'
import { linkMailedTo, mailTo } from './world/outbox'
import { people } from './world/people'
import { localPleo } from './world/running'
import { expect, test as withPeople } from './world/test'
import { unique } from './world/unique'

const CALLBACK = /\/api\/auth\/callback\/pleo-staging/

type World = { engineer: Page; customer: Page; integration: Integration; clientId: string }

/** Each test has an integration with a client of its own, an engineer who works on it, and a customer. */
const test = withPeople.extend<{ world: World }>({
  world: async ({ browserOf, newBrowser }, use) => {
    const engineer = await browserOf('engineer')
    const integration = await createIntegration(engineer, people().partner, unique('Alder Sync'))
    const { clientId } = await storeNewClient(engineer, integration)
    await use({ engineer, customer: await newBrowser(), integration, clientId })
  },
})

test.describe.configure({ mode: 'parallel' })

test('a customer who declines is told that nothing changed, and can start again', async ({ world }) => {
  const { engineer, customer, integration } = world
  const [company] = await companies()
  await authorise(customer, await createConnectLink(engineer, integration), { decision: 'Deny' })
  await expect(customer.getByRole('heading', { name: 'You declined at Pleo' })).toBeVisible()
  await customer.getByRole('link', { name: 'Start again' }).click()
  await continueToPleo(customer)
  await decideAtPleo(customer, { company: company.name })
  await expectReceipt(customer, company)
})

test('looking at a link changes nothing: ten visits, a HEAD and a prefetch', async ({ world }) => {
  const { engineer, customer, integration } = world
  const [company] = await companies()
  const link = await createConnectLink(engineer, integration)
  for (let visit = 0; visit < 10; visit++) expect((await customer.request.get(link)).status()).toBe(200)
  expect((await customer.request.head(link)).status()).toBe(200)
  const prefetch = { purpose: 'prefetch', 'sec-purpose': 'prefetch', 'next-router-prefetch': '1' }
  expect((await customer.request.get(link, { headers: prefetch })).status()).toBe(200)
  expect((await customer.request.get(`${link}/start`)).status()).toBe(405)
  await engineer.goto(pathOf(integration, 'staging', '/connections'))
  await expect(linkRow(engineer)).toContainText('Invited')
  await authorise(customer, link, { company: company.name })
  await expectReceipt(customer, company)
})

test('the customer’s pages tell no other site about themselves and are never stored', async ({ world }) => {
  const { engineer, customer, integration } = world
  const link = await createConnectLink(engineer, integration)
  const opened = await customer.goto(link)
  expect(opened?.headers()['referrer-policy']).toBe('no-referrer')
  expect(opened?.headers()['cache-control']).toContain('no-store')
  await authorise(customer, link, { company: (await companies())[0].name })
  const receipt = await customer.reload()
  expect(receipt?.headers()['referrer-policy']).toBe('no-referrer')
  expect(receipt?.headers()['cache-control']).toContain('no-store')
  const started = await customer.request.post(`${link}/start`, { maxRedirects: 0 })
  expect(started.headers()['referrer-policy']).toBe('no-referrer')
  expect(started.headers()['cache-control']).toContain('no-store')
})

test(
  'a link that is unknown, withdrawn or used leads to a calm page with a way on',
  mailTo('engineer'),
  async ({ world }) => {
    const { engineer, customer, integration } = world
    await customer.goto('/connect/this-link-was-never-made')
    await expect(customer.getByRole('heading', { name: 'This link is not known' })).toBeVisible()

    const withdrawn = await createConnectLink(engineer, integration)
    await engineer.goto(pathOf(integration, 'staging', '/connections'))
    await linkRow(engineer).getByRole('button', { name: 'Withdraw' }).click()
    await engineer.getByRole('dialog').getByRole('button', { name: 'Withdraw link' }).click()
    await expect(engineer.getByText('The link was withdrawn.')).toBeVisible()
    await customer.goto(withdrawn)
    await expect(customer.getByRole('heading', { name: 'This link was withdrawn' })).toBeVisible()
    const asked = await linkMailedTo(people().emails.engineer, () =>
      customer.getByRole('button', { name: 'Ask for a fresh link' }).click(),
    )
    await expect(customer.getByText('was asked for a fresh link')).toBeVisible()
    expect(new URL(asked).pathname).toBe(pathOf(integration, 'staging', '/connections'))
    await engineer.goto(asked)
    await expect(engineer.getByText('Asks for a fresh link')).toBeVisible()

    const used = await createConnectLink(engineer, integration)
    await authorise(customer, used, { company: (await companies())[0].name })
    await customer.goto(used)
    await expect(customer.getByRole('heading', { name: 'This link was used already' })).toBeVisible()
  },
)

test('a link that has run out offers to ask for a fresh one', async ({ world }) => {
  const { engineer, customer, integration } = world
  const link = await createConnectLink(engineer, integration)
  await letLinksExpire(integration)
  await customer.goto(link)
  await expect(customer.getByRole('heading', { name: 'This link has run out' })).toBeVisible()
  await expect(customer.getByRole('button', { name: 'Ask for a fresh link' })).toBeVisible()
})

test('a callback that comes twice, or to another browser, connects nothing more', async ({
  world,
  newBrowser,
}) => {
  const { engineer, customer, integration, clientId } = world
  const [company] = await companies()
  const link = await createConnectLink(engineer, integration)
  // Until a person has logged in and approved.
  const returned = customer.waitForRequest(CALLBACK, { timeout: 45_000 })
  await authorise(customer, link, { company: company.name })
  const callback = (await returned).url()
  await customer.goto(callback)
  await expectReceipt(customer, company)

  const stranger = await newBrowser()
  await stranger.goto(callback)
  await expect(stranger.getByRole('heading', { name: 'This was begun in another browser' })).toBeVisible()
  await stranger.goto(callback.replace(/state=[^&]+/, 'state=made-up'))
  await expect(stranger.getByRole('heading', { name: 'Nothing was connected' })).toBeVisible()
  await stranger.goto(callback.replace('pleo-staging', 'pleo-production'))
  await expect(stranger.getByRole('heading', { name: 'Nothing was connected' })).toBeVisible()
  await expectConnections(engineer, integration, 1)
  const { entries } = await localPleo().ledger('staging', clientId)
  expect(entries.filter(({ kind }) => kind === 'code')).toMatchObject([{ revokedAt: null }])
})

test('a link that was begun on one device can be started afresh on another', async ({
  world,
  newBrowser,
}) => {
  const { engineer, customer, integration } = world
  const [company] = await companies()
  const link = await createConnectLink(engineer, integration)
  await customer.goto(link)
  await continueToPleo(customer)
  const phone = await newBrowser()
  await phone.goto(customer.url())
  await decideAtPleo(phone, { company: company.name })
  await expect(phone.getByRole('heading', { name: 'This was begun in another browser' })).toBeVisible()
  await expectConnections(engineer, integration, 0)
  await authorise(phone, link, { company: company.name })
  await expectReceipt(phone, company)
})

test('going back from the receipt, and from Pleo, breaks nothing', async ({ world }) => {
  const { engineer, customer, integration } = world
  const [company] = await companies()
  const link = await createConnectLink(engineer, integration)
  await customer.goto(link)
  await continueToPleo(customer)
  await customer.goBack()
  await continueToPleo(customer)
  await decideAtPleo(customer, { company: company.name })
  await expectReceipt(customer, company)
  await customer.goBack()
  await customer.goto(link)
  await expect(customer.getByRole('heading', { name: 'This link was used already' })).toBeVisible()
  await expectConnections(engineer, integration, 1)
})

test('a double click on either button makes one connection', async ({ world }) => {
  const { engineer, customer, integration, clientId } = world
  const [company] = await companies()
  await customer.goto(await createConnectLink(engineer, integration))
  await customer.getByRole('button', { name: 'Continue to Pleo' }).dblclick()
  // The second click aborts the navigation of the first; only the address at the end counts.
  await expect(customer).toHaveURL(/\/oauth\/authorize/)
  await decideAtPleo(customer, { company: company.name, twice: true })
  await expectReceipt(customer, company)
  await expectConnections(engineer, integration, 1)
  expect(await codesSpent(clientId)).toBe(1)
})

test('two tabs of one link: the first connects, the second is told so', async ({ world }) => {
  const { engineer, customer, integration } = world
  const [company] = await companies()
  const link = await createConnectLink(engineer, integration)
  const second = await customer.context().newPage()
  for (const tab of [customer, second]) {
    await tab.goto(link)
    await continueToPleo(tab)
  }
  await decideAtPleo(second, { company: company.name })
  await expectReceipt(second, company)
  await customer.reload()
  await decideAtPleo(customer, { company: company.name })
  await expect(customer.getByRole('heading', { name: 'This link was used already' })).toBeVisible()
  await expectConnections(engineer, integration, 1)
})

test('two links that cross in one browser connect two companies', async ({ world }) => {
  const { engineer, customer, integration } = world
  const [one, two] = await companies()
  const links = [
    await createConnectLink(engineer, integration, 'staging', { customer: 'First Ltd' }),
    await createConnectLink(engineer, integration, 'staging', { customer: 'Second Ltd' }),
  ]
  const second = await customer.context().newPage()
  await customer.goto(links[0] as string)
  await continueToPleo(customer)
  await second.goto(links[1] as string)
  await continueToPleo(second)
  await decideAtPleo(second, { company: two.name })
  await expectReceipt(second, two)
  await customer.reload()
  await decideAtPleo(customer, { company: one.name })
  await expectReceipt(customer, one)
  await openConnection(engineer, integration, 'staging', 'First Ltd')
  await expect(engineer.getByText(one.id, { exact: true })).toBeVisible()
  await openConnection(engineer, integration, 'staging', 'Second Ltd')
  await expect(engineer.getByText(two.id, { exact: true })).toBeVisible()
})

test('another company than expected is refused in words', async ({ world }) => {
  const { engineer, customer, integration } = world
  const [expected, other] = await companies()
  const link = await createConnectLink(engineer, integration, 'staging', { expectedCompany: expected.id })
  await authorise(customer, link, { company: other.name })
  await expect(customer.getByRole('heading', { name: 'That was another company' })).toBeVisible()
  await expectConnections(engineer, integration, 0)
  await customer.getByRole('link', { name: 'Start again' }).click()
  await continueToPleo(customer)
  await decideAtPleo(customer, { company: expected.name })
  await expectReceipt(customer, expected)
})

test('an organisation instead of a company is refused in words', async ({ world }) => {
  const { engineer, customer, integration, clientId } = world
  await localPleo().changeClient('staging', clientId, { subjectType: 'organisation' })
  const link = await createConnectLink(engineer, integration)
  await authorise(customer, link, { company: 'Organisation, all' })
  await expect(
    customer.getByRole('heading', { name: 'Choose a company, not the whole organisation' }),
  ).toBeVisible()
  await expectConnections(engineer, integration, 0)
})

test('an answer that is lost after Pleo accepted ends as “please authorise again”', async ({ world }) => {
  const { engineer, customer, integration, clientId } = world
  const [company] = await companies()
  await authorise(customer, await createConnectLink(engineer, integration), { company: company.name })
  await expectReceipt(customer, company)
  await localPleo().addFault('staging', { clientId, route: 'token', kind: 'drop-after' })
  const link = await createConnectLink(engineer, integration, 'staging', { customer: 'Lost Ltd' })
  await authorise(customer, link, { company: company.name })
  await expect(customer.getByRole('heading', { name: 'Please authorise again' })).toBeVisible()
  await expectConnections(engineer, integration, 1)
  await customer.getByRole('link', { name: 'Start again' }).click()
  await continueToPleo(customer)
  await decideAtPleo(customer, { company: company.name })
  await expectReceipt(customer, company)
})

test('a member who authorises as a customer stays signed in, and becomes nobody else', async ({ world }) => {
  const { engineer, integration } = world
  const [company] = await companies()
  const before = await sessionIn(engineer)
  await authorise(engineer, await createConnectLink(engineer, integration), { company: company.name })
  await expectReceipt(engineer, company)
  expect(await sessionIn(engineer)).toEqual(before)
  await expectConnections(engineer, integration, 1)
})

test('a customer needs no JavaScript', mailTo('engineer'), async ({ world, newBrowser }) => {
  const { engineer, integration } = world
  const [company] = await companies()
  const plain = await newBrowser({ javaScriptEnabled: false })
  const link = await createConnectLink(engineer, integration)
  await authorise(plain, link, { decision: 'Deny' })
  await expect(plain.getByRole('heading', { name: 'You declined at Pleo' })).toBeVisible()
  await authorise(plain, link, { company: company.name })
  await expectReceipt(plain, company)
  await plain.goto(link)
  await plain.getByRole('button', { name: 'Ask for a fresh link' }).click()
  await expect(plain.getByText('was asked for a fresh link')).toBeVisible()
})

async function expectReceipt(customer: Page, company: Company): Promise<void> {
  await expect(customer.getByRole('heading', { name: / is connected (again )?to / })).toBeVisible()
  await expect(customer.getByText(company.id)).toBeVisible()
}

async function expectConnections(staff: Page, integration: Integration, count: number): Promise<void> {
  await staff.goto(pathOf(integration, 'staging', '/connections'))
  const connected = staff.getByRole('region', { name: 'Connected companies' })
  await expect(connected.getByRole('rowheader')).toHaveCount(count)
}

function linkRow(staff: Page) {
  return staff.getByRole('table', { name: 'Links without a connection' }).getByRole('row').nth(1)
}

async function codesSpent(clientId: string): Promise<number> {
  const { entries } = await localPleo().ledger('staging', clientId)
  return entries.filter(({ kind, spentAt }) => kind === 'code' && spentAt).length
}

async function sessionIn(page: Page): Promise<unknown> {
  const answer = await page.request.get('/api/auth/session')
  return ((await answer.json()) as { user: unknown }).user
}
