import type { Page } from '@playwright/test'
import { createIntegration, pathOf } from './world/integration'
import { people } from './world/people'
import { completeRegistration, describeIntegration } from './world/registration'
import { expect, test } from './world/test'
import { translate } from './world/translate'
import { unique } from './world/unique'

test('everything that staff do goes on working after a translator has been through the page', async ({
  browserOf,
  place,
}) => {
  test.setTimeout(120_000)
  const owner = await browserOf('owner')
  const own = await createIntegration(owner, people().partner, unique('Juniper Ledger'))
  await describeIntegration(owner, own)
  await completeRegistration(owner, own, 'staging')
  const broken: string[] = []
  owner.on('pageerror', (error) => broken.push(error.message))
  const open = async (page: string, integration = own) => {
    await owner.goto(pathOf(integration, 'staging', page))
    await translate(owner)
  }

  await test.step('Settings', async () => {
    await open('/settings')
    await owner.getByLabel('Use case').fill('Expenses are booked without typing.')
    await owner.getByLabel('Use case').blur()
    await expect(owner.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
    await owner.getByRole('radio', { name: /^Level 1/ }).check()
    await expect(owner.getByText(/^Saved \d\d:\d\d$/)).toHaveCount(2)
    await owner.getByRole('button', { name: 'Save all' }).click()
    await expect(owner.getByText('Everything on this page is saved.')).toBeVisible()
  })
  await test.step('the registration pack', async () => {
    await open('/registration')
    await owner.getByLabel('Client URI').fill('not an address')
    await owner.getByRole('button', { name: 'Save registration pack' }).click()
    await expect(owner.getByText(/another look before Pleo can register/)).toBeVisible()
    await owner.getByLabel('Client URI').fill('https://www.hazel-books.example')
    await owner.getByRole('button', { name: 'Save registration pack' }).click()
    await expect(owner.getByText('Saved, and complete')).toBeVisible()
  })
  await test.step('a step', async () => {
    await open('/checklist/access-requested')
    await owner.getByLabel('Note').fill('Sent by mail.')
    await owner.getByRole('button', { name: /sent/i }).click()
    await expect(owner.getByText('Recorded as sent. It is Pleo’s turn now.')).toBeVisible()
    await owner.getByText('Withdraw what was said').click()
    await owner.getByLabel('Why it no longer counts').fill('Short')
    await owner.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await expect(owner.getByText(/at least ten characters/)).toBeVisible()
    await owner.getByLabel('Why it no longer counts').fill('It went to the wrong address.')
    await owner.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await expect(owner.getByText('Withdrawn. The step is open again.')).toBeVisible()
  })
  await test.step('a link, and a dialog about it', async () => {
    await open('/connections', place.integration)
    const customer = unique('Translated')
    await owner.getByLabel('Customer', { exact: true }).fill(customer)
    await owner.getByLabel('Your reference').fill('cust-18')
    await owner.getByRole('button', { name: 'Create link' }).click()
    await expect(owner.getByText('The link is ready.')).toBeVisible()
    await owner.getByRole('button', { name: `Withdraw the link for ${customer}` }).click()
    await owner.getByRole('dialog').getByRole('button', { name: 'Withdraw link' }).click()
    await expect(owner.getByText('The link was withdrawn.')).toBeVisible()
  })
  await test.step('two calls', async () => {
    await open('/calls', place.integration)
    for (const operation of ['introspect', 'companies']) {
      await owner.getByLabel('Call', { exact: true }).selectOption(operation)
      await owner.getByRole('button', { name: 'Call Pleo' }).click()
      await expect(owner.getByText('Answer, shown to you and not kept')).toBeVisible()
    }
  })
  await test.step('the frame', () => useTheFrame(owner))
  expect(broken).toEqual([])
})

test('a role is saved and a removal thought better of after a translator has been through the page', async ({
  browserOf,
}) => {
  const { partner, emails } = people()
  const owner = await browserOf('owner')
  await owner.goto(`/p/${partner}/members`)
  await translate(owner)
  const row = owner.getByRole('row').filter({ hasText: emails.engineer })
  for (let time = 0; time < 2; time++) {
    await row.getByLabel(/^Role of/).selectOption('engineer')
    await row.getByRole('button', { name: /^Save role of/ }).click()
    await expect(row.getByText('Saved', { exact: true })).toBeVisible()
  }
  await row.getByRole('button', { name: 'Remove' }).click()
  await owner.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(owner.getByRole('dialog')).toHaveCount(0)
  await expect(row).toHaveCount(1)
})

async function useTheFrame(page: Page): Promise<void> {
  await page.locator('label').filter({ hasText: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.locator('label').filter({ hasText: 'As on this device' }).click()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('Activity')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Activity', level: 1 })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Overview' }).first().click()
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible()
}
