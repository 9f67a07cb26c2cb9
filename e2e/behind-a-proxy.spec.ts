import type { Page } from '@playwright/test'
import { pathOf } from './world/integration'
import { linkMailedTo, mailTo } from './world/outbox'
import { people } from './world/people'
import { expect, test } from './world/test'
import { startTwoBuilds, type TwoBuilds } from './world/two-builds'

test.describe.configure({ mode: 'serial' })

let two: TwoBuilds

test.beforeAll(async () => {
  test.setTimeout(180_000)
  two = await startTwoBuilds()
})

test.afterAll(async () => {
  await two?.stop()
})

async function saveHelpContact(page: Page, contact: string): Promise<void> {
  const field = page.getByLabel('Help contact')
  await field.fill(contact)
  await page.getByRole('button', { name: 'Save all' }).click()
  await expect(page.getByText('Everything on this page is saved.')).toBeVisible()
  await page.reload()
  await expect(field).toHaveValue(contact)
}

test('two processes that built for themselves answer each other’s forms, whatever host the proxy writes', async ({
  place,
  browserOf,
}) => {
  const page = await browserOf('engineer')
  await page.goto(two.address + pathOf(place.integration, 'staging', '/settings'))
  await expect
    .poll(
      async () => {
        await saveHelpContact(page, `help-${two.posts.join('-')}@hazel-books.example`)
        return Math.min(...two.posts)
      },
      { timeout: 40_000 },
    )
    .toBeGreaterThan(0)
})

test(
  'signing in works without JavaScript, with a body in chunks',
  mailTo('viewer'),
  async ({ newBrowser }) => {
    const page = await newBrowser({ javaScriptEnabled: false })
    const { viewer } = people().emails
    const link = await linkMailedTo(viewer, async () => {
      await page.goto(`${two.address}/sign-in`)
      await page.getByLabel('Work e-mail').fill(viewer)
      await page.getByRole('button', { name: 'Send sign-in link' }).click()
      await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
    })
    expect(link).toContain(two.address)
    await page.goto(link)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(`${two.address}/p/${people().partner}`)
  },
)

test('a form that was open during an update is answered by the build that came after', async ({
  place,
  browserOf,
}) => {
  const page = await browserOf('engineer')
  two.leaveTo(0)
  await page.goto(two.address + pathOf(place.integration, 'staging', '/settings'))
  const [, before] = two.posts
  two.leaveTo(1)
  await saveHelpContact(page, 'after-the-update@hazel-books.example')
  expect(two.posts[1]).toBeGreaterThan(before)
})

test('every answer carries the security headers, pages a policy of their own', async ({
  newBrowser,
  place,
}) => {
  const stranger = await newBrowser()
  const { openLink } = place
  for (const path of [
    '/sign-in',
    openLink,
    '/p/%ff',
    '/api/nope',
    '/icon.svgx',
    '/icon.svg',
    '/nowhere',
    '/p/x',
  ]) {
    const answer = await stranger.request.get(path, { maxRedirects: 0 })
    const headers = answer.headers()
    expect.soft(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    expect.soft(headers['x-content-type-options'], path).toBe('nosniff')
    expect.soft(headers['x-frame-options'], path).toBe('DENY')
    expect.soft(headers['referrer-policy'], path).toBeTruthy()
    expect.soft(headers['permissions-policy'], path).toContain('camera=()')
    if (path === '/p/%ff') expect.soft(answer.status(), path).toBe(400)
    // The page whose form leads to Pleo cannot name where Pleo leads on to; every other page holds its forms to itself.
    const policy = headers['content-security-policy'] ?? ''
    if (path === openLink) expect.soft(policy, path).not.toContain('form-action')
    else expect.soft(policy, path).toMatch(/form-action '(self|none)'(;|$)/)
  }
})
