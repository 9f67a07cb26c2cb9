import type { Page } from '@playwright/test'
import { enterAs, registerBooks } from './world/books'
import { logInAtPleo } from './world/customer'
import { look } from './world/look'
import { askForAccess, openRequest } from './world/partner-desk'
import { localPleo, running } from './world/running'
import { expect, test } from './world/test'
import { unique } from './world/unique'

// Production: no other spec exports there.
const environment = 'production'

let books: Awaited<ReturnType<typeof registerBooks>>

test.beforeAll(async () => {
  books = await registerBooks(environment, unique('Hazel Books'))
})

test.describe('axe finds nothing in either theme and 360 px are enough', () => {
  test('logging in, approving, and a request that cannot be trusted', async ({ page }) => {
    test.setTimeout(120_000)
    await page.goto(books.authorizeUrl)
    await look(page, 'log in')
    await page.getByLabel('E-mail').fill('nobody@acme.example')
    await page.getByLabel('Password').fill('wrong')
    await page.getByRole('button', { name: 'Log in' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look(page, 'wrong password')
    await logInAtPleo(page, environment)
    await expect(page.getByRole('button', { name: 'Approve' })).toBeVisible()
    await look(page, 'consent')
    await enterAs(page.context(), environment, 'member', 'auth')
    await page.goto(books.authorizeUrl)
    await expect(page.getByRole('alert')).toContainText('cannot give this access')
    await look(page, 'consent, to a member')
    await page.goto(books.authorizeUrl.replace('callback', 'elsewhere'))
    await expect(page.getByRole('heading', { name: 'This request cannot be trusted' })).toBeVisible()
    await look(page, 'error page')
  })

  test('the web app of the customer', async ({ page }) => {
    test.setTimeout(180_000)
    const { app } = running().localPleo[environment]
    await page.goto(`${app}/login`)
    await look(page, 'log in')
    const person = await enterAs(page.context(), environment, 'account owner', 'app')
    const jobId = await endedExport(person.companyIds[0] ?? '')
    for (const path of [
      '/',
      '/people',
      '/expenses',
      '/exports',
      `/exports/${jobId}`,
      '/integrations',
      '/api-keys',
    ]) {
      await page.goto(app + path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await look(page, path)
    }
    await enterAs(page.context(), environment, 'member', 'app')
    await page.goto(`${app}/expenses`)
    await expect(page.getByText('you can look but not change')).toBeVisible()
    await look(page, 'expenses, to a member')
  })

  test('the partner desk', async ({ page }) => {
    test.setTimeout(180_000)
    const { desk } = running().localPleo
    const company = unique('Cedar Software')
    await page.goto(`${desk}/`)
    await look(page, 'desk')
    await askForAccess(page, company, 'jo@cedar.example')
    await look(page, 'access request, new')
    await page.getByRole('button', { name: 'Approve access request' }).click()
    await page.getByRole('button', { name: 'Hand over staging login' }).click()
    await look(page, 'access request, approved')
    await page.getByRole('link', { name: 'Register staging client' }).click()
    await look(page, 'registration')
    await page.getByRole('button', { name: /^Register client in/ }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look(page, 'registration, refused')
    await fillRegistration(page, company)
    await look(page, 'client')
    await page.getByRole('button', { name: 'Show Client Secret' }).click()
    await look(page, 'credentials')
    await page.goto(`${desk}/clients`)
    await look(page, 'clients')
    await openRequest(page, company)
    await look(page, 'access request, with a client')
    await page.goto(`${desk}/nothing-here`)
    await look(page, 'nothing here')
  })

  test('the pages that describe the interfaces', async ({ page }) => {
    test.setTimeout(120_000)
    const { staging, production, control } = running().localPleo
    for (const address of [staging.api, production.api, control]) {
      await page.goto(`${address}/`)
      await expect(page.getByText('POST').first()).toBeVisible()
      await page.locator('summary').first().click()
      await look(page, address)
    }
  })
})

test('without JavaScript a customer logs in, approves, queues an export and reads its result', async ({
  newBrowser,
}) => {
  const consent = await newBrowser({ javaScriptEnabled: false })
  // A tab of its own: the other one goes on to an address where nobody answers.
  const page = await consent.context().newPage()
  const { people, password } = await localPleo().people(environment)
  const company = (await localPleo().companies(environment))[1]
  await consent.goto(books.authorizeUrl)
  await logInAtPleo(consent, environment)
  await consent.getByRole('radio', { name: company?.name }).check()
  const returned = consent.waitForRequest('https://books.example/**')
  await consent.getByRole('button', { name: 'Approve' }).click()
  const token = await books.exchange((await returned).url())

  const { app } = running().localPleo[environment]
  await page.goto(`${app}/login`)
  await page.getByLabel('E-mail').fill(people.find(({ role }) => role === 'account owner')?.email ?? '')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('link', { name: 'Expenses' }).click()
  await page.getByRole('link', { name: company?.name ?? '' }).click()
  await page.getByRole('button', { name: 'Export all that is ready' }).click()
  await expect(page.getByText('Waiting for the integration')).toBeVisible()
  const jobId = await books.giveUpExport(token)
  await page.goto(`${app}/exports/${jobId}`)
  await expect(page.getByText('Out of paper')).toBeVisible()
  await page.getByRole('link', { name: 'Integrations' }).click()
  const connected = page.getByRole('listitem').filter({ hasText: company?.name ?? '' })
  await connected
    .getByRole('button', { name: /^Disconnect Hazel Books/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Integrations' })).toBeVisible()
})

async function endedExport(companyId: string): Promise<string> {
  const token = await books.connect(companyId)
  await localPleo().queueExport(environment, { companyId, count: 3 })
  return books.giveUpExport(token)
}

async function fillRegistration(page: Page, company: string): Promise<void> {
  await page.getByLabel('Client Name', { exact: true }).fill(company)
  await page.getByLabel('Redirect URIs, one a line').fill('https://cedar.example/callback')
  await page.getByLabel('Scopes', { exact: true }).fill('users:read companies:read')
  await page.getByRole('button', { name: /^Register client in/ }).click()
  await expect(page.getByRole('heading', { name: company })).toBeVisible()
}
