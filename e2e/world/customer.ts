import { expect, type Page } from '@playwright/test'
import type { Company, EnvironmentName } from '../../local-pleo/control-client'
import { localPleo } from './running'

export type Choice = {
  company?: string
  decision?: 'Approve' | 'Deny'
  environment?: EnvironmentName
  /** An impatient hand on the button. */
  twice?: boolean
}

/** The companies that a customer can choose at Local Pleo. */
export async function companies(
  environment: EnvironmentName = 'staging',
): Promise<[Company, Company, Company]> {
  return (await localPleo().companies(environment)) as [Company, Company, Company]
}

/** Opens a connect link, goes on to Pleo, logs in there and decides. Ends wherever Pleo sends the browser. */
export async function authorise(customer: Page, link: string, choice: Choice = {}): Promise<void> {
  await customer.goto(link)
  await continueToPleo(customer)
  await decideAtPleo(customer, choice)
}

export async function continueToPleo(customer: Page): Promise<void> {
  await customer.getByRole('button', { name: 'Continue to Pleo' }).click()
  await customer.waitForURL(/\/oauth\/authorize/)
}

/** On Pleo's own pages: logs in unless that was done before, chooses the company, approves or denies. */
export async function decideAtPleo(customer: Page, choice: Choice = {}): Promise<void> {
  const { company, decision = 'Approve', environment = 'staging', twice = false } = choice
  await logInAtPleo(customer, environment)
  if (decision === 'Approve' && company) await customer.getByRole('radio', { name: company }).check()
  await customer.getByRole('button', { name: decision }).click({ clickCount: twice ? 2 : 1 })
  await customer.waitForURL(/\/connect\/return/)
}

/** The account owner of Local Pleo's organisation, who may connect each of its companies. */
export async function logInAtPleo(customer: Page, environment: EnvironmentName): Promise<void> {
  const logIn = customer.getByRole('heading', { name: 'Log in', exact: true })
  const asked = customer.getByRole('heading', { name: 'asks for access' })
  await expect(logIn.or(asked)).toBeVisible()
  if (await asked.isVisible()) return
  const { people, password } = await localPleo().people(environment)
  const boss = people.find(({ role }) => role === 'account owner')
  await customer.getByLabel('E-mail').fill(boss?.email ?? '')
  await customer.getByLabel('Password').fill(password)
  await customer.getByRole('button', { name: 'Log in' }).click()
}
