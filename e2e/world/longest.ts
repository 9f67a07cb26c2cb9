import { type Browser, expect, type Page } from '@playwright/test'
import { authorise, companies } from './customer'
import { createIntegration, pathOf, storeNewClient } from './integration'
import { makeOwner } from './people'
import type { Place } from './place'
import { completeRegistration, describeIntegration } from './registration'
import { signIn } from './sign-in'
import { unique } from './unique'

export type LongestPlace = Omit<Place, 'linkId' | 'memberId' | 'invitationId' | 'invited'> & {
  staff: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>
}

/** As long as it may be and without a place to break it, which no two runs share. */
function unbroken(length: number): string {
  return `W${unique('w').replace(' ', '')}`.padEnd(length, 'w')
}

function longestAddress(): string {
  const domain = `${'d'.repeat(61)}.${'d'.repeat(61)}.${'d'.repeat(53)}.example`
  return `${unbroken(64).toLowerCase()}@${domain}`
}

/** A partner of its own where each text that a person gives is the longest that is taken, in one word. */
export async function buildLongest(browser: Browser): Promise<LongestPlace> {
  const staff = await (await browser.newContext()).newPage()
  const email = longestAddress()
  await makeOwner(email, unbroken(80))
  await signIn(staff, email)
  const partner = /^\/p\/([^/]+)/.exec(new URL(staff.url()).pathname)?.[1] ?? ''
  const integration = await createIntegration(staff, partner, unbroken(80))
  await describeIntegration(staff, integration)
  await describeAtLength(staff, pathOf(integration, 'staging', '/settings'))
  await sayAtLength(staff, pathOf(integration, 'staging', '/checklist/access-requested'))
  await completeRegistration(staff, integration, 'staging')
  const client = await storeNewClient(staff, integration)
  const customer = unbroken(120)
  const used = await makeLink(staff, pathOf(integration, 'staging', '/connections'), customer)
  const visitor = await (await browser.newContext()).newPage()
  const [company] = await companies()
  await authorise(visitor, used, { company: company.name })
  await expect(visitor.getByRole('heading', { name: 'is connected to' })).toBeVisible()
  // By keyboard: a row with such a name is higher than a window, and the middle of its link below the frame.
  await staff.goto(pathOf(integration, 'staging', '/connections'))
  const row = staff.getByRole('table', { name: 'Connections' }).getByRole('link', { name: customer })
  await row.press('Enter')
  await expect(staff.getByRole('heading', { name: customer, level: 1 })).toBeVisible()
  const connectionId = lastPart(staff.url())
  await staff.goto(pathOf(integration, 'staging', '/calls'))
  await staff.getByRole('button', { name: 'Call Pleo' }).click()
  const kept = staff.getByRole('link', { name: 'What is kept' }).first()
  const callId = lastPart((await kept.getAttribute('href')) ?? '')
  const open = await makeLink(staff, pathOf(integration, 'staging', '/connections'), unbroken(120))
  await staff.goto(`/p/${partner}/members`)
  await staff.getByLabel('E-mail').fill(longestAddress())
  await staff.getByRole('button', { name: 'Send invitation' }).click()
  await expect(staff.getByText('Invitation sent to')).toBeVisible()
  const place = {
    integration,
    client,
    connectionId,
    callId,
    openLink: new URL(open).pathname,
    usedLink: new URL(used).pathname,
    authorisationId: lastPart(visitor.url()),
    customer: await visitor.context().storageState(),
    staff: await staff.context().storageState(),
  }
  for (const page of [staff, visitor]) await page.context().close()
  return place
}

async function describeAtLength(staff: Page, settings: string): Promise<void> {
  await staff.goto(settings)
  await staff.getByLabel('Company', { exact: true }).fill(unbroken(120))
  await staff.getByLabel('Help contact').fill(longestAddress())
  await staff.getByLabel('Return addresses').fill(`https://www.hazel-books.example/${unbroken(468)}`)
  await staff.getByRole('button', { name: 'Save all' }).click()
  await expect(staff.getByText('Everything on this page is saved.')).toBeVisible()
}

async function sayAtLength(staff: Page, step: string): Promise<void> {
  await staff.goto(step)
  await staff.getByLabel('Note').fill(unbroken(2000))
  await staff.getByLabel('Reference').fill(unbroken(200))
  await staff.getByRole('button', { name: /sent/i }).click()
  await expect(staff.getByText('Recorded as sent.')).toBeVisible()
}

async function makeLink(staff: Page, connections: string, customer: string): Promise<string> {
  await staff.goto(connections)
  await staff.getByLabel('Customer', { exact: true }).fill(customer)
  await staff.getByLabel('Your reference').fill(unbroken(120))
  await staff.getByLabel('Return address').selectOption({ index: 1 })
  await staff.getByRole('button', { name: 'Create link' }).click()
  return (await staff.locator('code').filter({ hasText: '/connect/' }).textContent()) ?? ''
}

function lastPart(address: string): string {
  return new URL(address, 'http://dashboard.invalid').pathname.split('/').at(-1) ?? ''
}
