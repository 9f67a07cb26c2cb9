import { expect, type Page } from '@playwright/test'
import type { EnvironmentName } from '../../local-pleo/control-client'
import { running } from './running'

/** Local Pleo's partner desk, where a person plays Pleo's partner team. */
export async function askForAccess(desk: Page, company: string, email: string): Promise<void> {
  await desk.goto(running().localPleo.desk)
  await desk.getByLabel('Company', { exact: true }).fill(company)
  await desk.getByLabel('Company e-mail').fill(email)
  await desk.getByLabel('ERP or accounting system').fill('Ledgerline')
  await desk.getByLabel('Planned API usage').fill('Exports every night, tags every hour.')
  await desk.getByRole('button', { name: 'Send access request' }).click()
}

export async function openRequest(desk: Page, company: string): Promise<void> {
  await desk.goto(running().localPleo.desk)
  await desk.getByRole('link', { name: company }).first().click()
  await expect(desk.getByRole('heading', { name: company })).toBeVisible()
}

/** Registers a client from the partner's text and reads both credentials off the page, as a person copies them. */
export async function registerClient(
  desk: Page,
  environment: EnvironmentName,
  { text, redirectUris }: { text: string; redirectUris?: string },
): Promise<{ clientId: string; clientSecret: string }> {
  const issue = environment === 'staging' ? 'Register staging client' : 'Issue production client'
  await desk.getByRole('link', { name: issue }).click()
  for (const field of ['Client Name', 'Redirect URIs, one a line', 'Scopes']) {
    await desk.getByLabel(field, { exact: true }).fill('')
  }
  await desk.getByLabel('Registration text, as the partner sent it').fill(text)
  if (redirectUris) await desk.getByLabel('Redirect URIs, one a line').fill(redirectUris)
  await desk.getByRole('button', { name: /^Register client in/ }).click()
  await desk.getByRole('button', { name: 'Show Client Secret' }).click()
  return {
    clientId: await desk.getByLabel('Client ID').inputValue(),
    clientSecret: await desk.getByLabel('Client Secret').inputValue(),
  }
}
