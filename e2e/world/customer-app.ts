import { expect, type Page } from '@playwright/test'
import { localPleo, running } from './running'

/** The customer opens Local Pleo's web app and removes the integration there. */
export async function disconnectAtPleo(customer: Page, integrationName: string): Promise<void> {
  const { people, password } = await localPleo().people('staging')
  await customer.goto(`${running().localPleo.staging.app}/login`)
  await customer.getByLabel('E-mail').fill(people.find(({ role }) => role === 'account owner')?.email ?? '')
  await customer.getByLabel('Password').fill(password)
  await customer.getByRole('button', { name: 'Log in' }).click()
  await customer.getByRole('link', { name: 'Integrations' }).click()
  await customer.getByRole('button', { name: `Disconnect ${integrationName}` }).click()
  await expect(customer.getByRole('button', { name: `Disconnect ${integrationName}` })).toHaveCount(0)
}
