import { expect, type Page } from '@playwright/test'
import type { ClientRegistration, EnvironmentName } from '../../local-pleo/control-client'
import { localPleo, running } from './running'

/** An integration, and where its pages are. */
export type Integration = { partner: string; slug: string; name: string }

export function pathOf(integration: Integration, environment: EnvironmentName, page = ''): string {
  return `/p/${integration.partner}/i/${integration.slug}/${environment}${page}`
}

/** The address that Pleo sends a customer's browser back to. */
export function redirectUri(environment: EnvironmentName): string {
  const dashboard = process.env.BASE_URL ?? running().dashboard.url
  return `${dashboard}/api/auth/callback/pleo-${environment}`
}

export async function createIntegration(staff: Page, partner: string, name: string): Promise<Integration> {
  await staff.goto(`/p/${partner}/new`)
  await staff.getByLabel('Yes, any customer of ours who uses Pleo can connect').check()
  await staff.getByLabel('Yes, it is our product').check()
  await staff.getByLabel('Name').fill(name)
  await staff.getByRole('button', { name: 'Create integration' }).click()
  await staff.waitForURL(new RegExp(`/p/${partner}/i/`))
  const slug = /\/i\/([^/?]+)/.exec(new URL(staff.url()).pathname)?.[1] ?? ''
  return { partner, slug, name }
}

/** Registers a client at Local Pleo as its partner team would, and stores what they hand over. */
export async function storeNewClient(
  staff: Page,
  integration: Integration,
  environment: EnvironmentName = 'staging',
  registration: Partial<ClientRegistration> = {},
) {
  const credentials = await localPleo().registerClient(environment, {
    name: integration.name,
    redirectUris: [redirectUri(environment)],
    scopes: ['users:read', 'companies:read'],
    ...registration,
  })
  await staff.goto(pathOf(integration, environment, '/client'))
  await typeCredentials(staff, credentials)
  return credentials
}

export async function typeCredentials(staff: Page, client: { clientId: string; clientSecret: string }) {
  await staff.getByLabel('Client ID').fill(client.clientId)
  await staff.getByLabel('Client Secret').fill(client.clientSecret)
  await staff.getByRole('button', { name: 'Store credentials' }).click()
  await expect(staff.getByText('Stored and sealed')).toBeVisible()
}

export type LinkWishes = { customer?: string; expectedCompany?: string }

/** Makes a connect link on the connections page and gives its address, which is shown this once. */
export async function createConnectLink(
  staff: Page,
  integration: Integration,
  environment: EnvironmentName = 'staging',
  { customer = 'Nordwind Ltd', expectedCompany }: LinkWishes = {},
): Promise<string> {
  await staff.goto(pathOf(integration, environment, '/connections'))
  await staff.getByLabel('Customer', { exact: true }).fill(customer)
  await staff.getByLabel('Your reference').fill('cust-17')
  if (expectedCompany) await staff.getByLabel('Expected company').fill(expectedCompany)
  await staff.getByRole('button', { name: 'Create link' }).click()
  return await shownLink(staff)
}

/** Makes a link that brings the same company back to its connection. */
export async function createReconnectLink(staff: Page, integration: Integration, customer: string) {
  await openConnection(staff, integration, 'staging', customer)
  await staff.getByRole('button', { name: 'Create reconnect link' }).click()
  return await shownLink(staff)
}

export async function openConnection(
  staff: Page,
  integration: Integration,
  environment: EnvironmentName,
  customer: string,
) {
  await staff.goto(pathOf(integration, environment, '/connections'))
  await staff.getByRole('table', { name: 'Connections' }).getByRole('link', { name: customer }).click()
  await expect(staff.getByRole('heading', { name: customer, level: 1 })).toBeVisible()
}

async function shownLink(staff: Page): Promise<string> {
  const made = staff.getByText('The link is ready.').locator('xpath=ancestor::*[.//code][1]').locator('code')
  const address = (await made.textContent()) ?? ''
  expect(new URL(address).pathname).toMatch(/^\/connect\/[\w-]{20,}$/)
  return address
}
