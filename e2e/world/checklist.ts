import { expect, type Locator, type Page } from '@playwright/test'
import type { EnvironmentName } from '../../local-pleo/control-client'
import { type Integration, pathOf } from './integration'

/** The row of a step in the list of the checklist, with its state in words. */
export function stepRow(staff: Page, title: string): Locator {
  return staff
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: staff.getByRole('link', { name: title }) })
}

async function openChecklist(
  staff: Page,
  integration: Integration,
  environment: EnvironmentName = 'staging',
): Promise<void> {
  await staff.goto(pathOf(integration, environment, '/checklist'))
}

/** Opens a step in the list, as a person does who reads the checklist. */
export async function openStep(
  staff: Page,
  integration: Integration,
  title: string,
  environment: EnvironmentName = 'staging',
): Promise<void> {
  await openChecklist(staff, integration, environment)
  await stepRow(staff, title).getByRole('link', { name: title }).first().click()
  await expect(staff.getByRole('region', { name: 'Evidence' })).toBeVisible()
}

/** A person's word for what no machine can see. */
export async function attest(staff: Page, integration: Integration, title: string, button = 'Attest') {
  await openStep(staff, integration, title)
  await staff.getByLabel('In your words').fill(`Done and looked at together: ${title.toLowerCase()}.`)
  await staff.getByRole('button', { name: button }).click()
  await expect(stepRow(staff, title)).toContainText('Attested')
}

export async function expectStates(
  staff: Page,
  integration: Integration,
  state: string,
  titles: string[],
  environment: EnvironmentName = 'staging',
): Promise<void> {
  await openChecklist(staff, integration, environment)
  for (const title of titles) await expect.soft(stepRow(staff, title)).toContainText(state)
}
