import { expect, type Page } from '@playwright/test'
import type { EnvironmentName } from '../../local-pleo/control-client'
import { type Integration, pathOf } from './integration'

const SITE = 'https://www.hazel-books.example'

/** What Pleo's access request asks for, and how far the integration goes: Level 2 with Option A. */
export async function describeIntegration(staff: Page, integration: Integration): Promise<void> {
  await staff.goto(pathOf(integration, 'staging', '/settings'))
  await staff.getByLabel('Company', { exact: true }).fill('Hazel Books')
  await staff.getByLabel('Company e-mail').fill('partners@hazel-books.example')
  await staff.getByLabel('ERP or accounting system').fill('Ledgerline')
  await staff.getByLabel('Use case').fill('Expenses are booked in Ledgerline without typing.')
  await staff.getByLabel('Intended API usage').fill('Export API every night, tags every hour.')
  await staff.getByRole('radio', { name: /^Level 2/ }).check()
  await staff.getByRole('radio', { name: /^Option A/ }).check()
  await staff.getByLabel('Help contact').fill('help@hazel-books.example')
  await staff.getByRole('button', { name: 'Save all' }).click()
  await expect(staff.getByText('Everything on this page is saved.')).toBeVisible()
}

/** Fills in the twelve fields and gives the text for Pleo's form. */
export async function completeRegistration(
  staff: Page,
  integration: Integration,
  environment: EnvironmentName,
): Promise<string> {
  await staff.goto(pathOf(integration, environment, '/registration'))
  await staff.getByLabel('Client Name').fill(integration.name)
  await staff.getByLabel('Client URI').fill(SITE)
  await staff.getByLabel('Logo').fill(`${SITE}/logo.png`)
  await staff.getByLabel('Terms of Service URI').fill(`${SITE}/terms`)
  await staff.getByLabel('Privacy Policy URI').fill(`${SITE}/privacy`)
  await staff.getByLabel('Contacts').fill('partners@hazel-books.example')
  if (environment === 'production') {
    await staff.getByRole('textbox', { name: 'Initiation URI' }).fill(`${SITE}/connect`)
    await staff.getByRole('textbox', { name: 'Settings URI' }).fill(`${SITE}/settings`)
    await staff.getByRole('textbox', { name: 'Redirect URIs' }).fill(`${SITE}/callback`)
  }
  await staff.getByRole('checkbox', { name: 'users:read' }).check()
  await staff.getByRole('checkbox', { name: 'companies:read' }).check()
  await staff.getByRole('button', { name: 'Save registration pack' }).click()
  await expect(staff.getByText('Saved, and complete')).toBeVisible()
  return (await staff.getByRole('figure', { name: 'Text for the form' }).locator('pre').textContent()) ?? ''
}
