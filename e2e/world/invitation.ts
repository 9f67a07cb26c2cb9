import { expect, type Page } from '@playwright/test'
import { linkMailedTo } from './outbox'

/** What an invited person does with the mail's link while signed out: asks for a sign-in link there, and comes back by it. */
export async function openInvitation(page: Page, email: string, invitation: string): Promise<void> {
  await page.goto(invitation)
  await expect(page.getByRole('heading', { name: 'Sign in to see your invitation' })).toBeVisible()
  const link = await linkMailedTo(email, async () => {
    await page.getByLabel('Work e-mail').fill(email)
    await page.getByRole('button', { name: 'Send sign-in link' }).click()
    await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
  })
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(invitation)
}

export async function accept(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Accept' }).click()
}
