import { expect, type Page } from '@playwright/test'
import { linkMailedTo } from './outbox'

/** Signs in as a person does: asks for the mail, opens its link, presses the button. */
export async function signIn(page: Page, email: string): Promise<void> {
  const link = await linkMailedTo(email, () => askForLink(page, email))
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeHidden()
}

export async function askForLink(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Work e-mail').fill(email)
  await page.getByRole('button', { name: 'Send sign-in link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
}
