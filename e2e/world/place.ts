import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { authorise, companies } from './customer'
import {
  createConnectLink,
  createIntegration,
  type Integration,
  openConnection,
  pathOf,
  storeNewClient,
} from './integration'
import { linkMailedTo } from './outbox'
import { people, sessionOf } from './people'
import { completeRegistration } from './registration'
import { unique } from './unique'

/** An integration with something on every page: a client, links, a connection, a call, an invitation. */
export type Place = {
  integration: Integration
  client: { clientId: string; clientSecret: string }
  connectionId: string
  callId: string
  linkId: string
  /** The path of a connect link that is open, with its secret. */
  openLink: string
  usedLink: string
  authorisationId: string
  /** What the customer's browser keeps; only with it the receipt opens. */
  customer: Awaited<ReturnType<BrowserContext['storageState']>>
  memberId: string
  invitationId: string
  /** Whom the invitation is for. */
  invited: string
}

export async function buildPlace(browser: Browser): Promise<Place> {
  const staff = await (await browser.newContext({ storageState: sessionOf('owner') })).newPage()
  const visitor = await (await browser.newContext()).newPage()
  const { partner } = people()
  const integration = await createIntegration(staff, partner, unique('Cedar Ledger'))
  await completeRegistration(staff, integration, 'staging')
  const client = await storeNewClient(staff, integration)
  const used = await createConnectLink(staff, integration)
  const [company] = await companies()
  await authorise(visitor, used, { company: company.name })
  await expect(visitor.getByRole('heading', { name: 'is connected to' })).toBeVisible()
  const authorisationId = lastPart(visitor.url())
  await openConnection(staff, integration, 'staging', 'Nordwind Ltd')
  const connectionId = lastPart(staff.url())
  const callId = await makeCall(staff, integration)
  const open = await createConnectLink(staff, integration, 'staging', { customer: 'Open Ltd' })
  await staff.goto(pathOf(integration, 'staging', '/connections'))
  await staff
    .getByRole('row')
    .filter({ hasText: 'Open Ltd' })
    .getByRole('button', { name: 'Withdraw' })
    .click()
  const linkId = await staff.locator('input[name="linkId"]').inputValue()
  const { invited, invitationId } = await invite(staff, partner)
  const members = await staff.content()
  const place = {
    integration,
    client,
    connectionId,
    callId,
    linkId,
    openLink: new URL(open).pathname,
    usedLink: new URL(used).pathname,
    authorisationId,
    customer: await visitor.context().storageState(),
    memberId: idIn(members, 'memberId'),
    invitationId,
    invited,
  }
  for (const page of [staff, visitor]) await page.context().close()
  return place
}

async function makeCall(staff: Page, integration: Integration): Promise<string> {
  await staff.goto(pathOf(integration, 'staging', '/calls'))
  await staff.getByRole('button', { name: 'Call Pleo' }).click()
  const kept = staff.getByRole('link', { name: 'What is kept' }).first()
  await expect(kept).toBeVisible()
  return lastPart((await kept.getAttribute('href')) ?? '')
}

async function invite(staff: Page, partner: string) {
  const invited = `${unique('guest').replace(' ', '-')}@birchwood.example`
  const link = await linkMailedTo(invited, async () => {
    await staff.goto(`/p/${partner}/members`)
    await staff.getByLabel('E-mail').fill(invited)
    await staff.getByRole('button', { name: 'Send invitation' }).click()
    await expect(staff.getByText('Invitation sent to')).toBeVisible()
  })
  await staff.reload()
  return { invited, invitationId: lastPart(link) }
}

function lastPart(address: string): string {
  return new URL(address, 'http://dashboard.invalid').pathname.split('/').at(-1) ?? ''
}

/** The hidden fields of dialogs that are closed travel in the page's payload. */
function idIn(html: string, field: string): string {
  const found = new RegExp(`${field}\\\\?":\\\\?"([0-9a-f-]{36})`).exec(html)?.[1]
  if (!found) throw new Error(`The page names no ${field}.`)
  return found
}
