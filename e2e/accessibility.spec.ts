import { createHash } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { switchTheme, violationsOfColours, violationsOn } from './world/axe'
import { pathOf } from './world/integration'
import { NARROW, sideways } from './world/look'
import { linkMailedTo, mailTo } from './world/outbox'
import { people } from './world/people'
import { PAGES, routesOnDisk } from './world/routes'
import { localPleo } from './world/running'
import { expect, test } from './world/test'
import { Visitors } from './world/visitors'

const WIDE = { width: 1440, height: 900 }

test('every page on disk is looked at here', () => {
  expect(routesOnDisk('page.tsx')).toEqual(Object.keys(PAGES).sort())
})

for (const part of ['checklist and calls', 'set-up', 'partner', 'everything else'] as const) {
  test(`${part}: axe finds nothing in either theme, 360 px are enough, the console stays silent`, async ({
    browser,
    quietPlace,
  }) => {
    test.setTimeout(180_000)
    const visitors = new Visitors(browser, quietPlace)
    for (const [name, { address }] of Object.entries(PAGES)) {
      if (partOf(name) !== part) continue
      await test.step(name, async () => {
        const { page, said } = await visitors.visitorTo(name)
        await page.setViewportSize(WIDE)
        await page.goto(address(quietPlace))
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
        expect.soft(await violationsOn(page), `${name}, light`).toEqual([])
        await switchTheme(page, 'dark')
        expect.soft(await violationsOfColours(page), `${name}, dark`).toEqual([])
        await page.setViewportSize(NARROW)
        expect.soft(await sideways(page), `${name}, dark, at 360 px`).toBe(0)
        await switchTheme(page, 'light')
        expect.soft(await sideways(page), `${name}, light, at 360 px`).toBe(0)
        expect.soft(await violationsOn(page), `${name}, 360 px`).toEqual([])
        expect.soft(said, name).toEqual([])
      })
    }
    await visitors.leave()
  })
}

test('no page holds a client secret or a token', async ({ browser, quietPlace }) => {
  const { clientId, clientSecret } = quietPlace.client
  const { entries } = await localPleo().ledger('staging', clientId)
  const issued = new Set(entries.map(({ valueSha256 }) => valueSha256))
  expect(issued.size).toBeGreaterThan(2)
  const visitors = new Visitors(browser, quietPlace)
  for (const [name, { address }] of Object.entries(PAGES)) {
    const { request } = (await visitors.visitorTo(name)).page
    for (const asked of [undefined, { headers: { rsc: '1' } }]) {
      const text = await (await request.get(address(quietPlace), asked)).text()
      expect.soft(text.includes(clientSecret), `${name} holds the Client Secret`).toBe(false)
      const held = tokensIn(text).filter((word) => issued.has(sha256(word)))
      expect.soft(held.length, `${name} holds tokens`).toBe(0)
    }
  }
  await visitors.leave()
})

test(
  'a keyboard is enough from signing in to a connect link',
  mailTo('engineer'),
  async ({ newBrowser, place }) => {
    const page = await newBrowser()
    const { engineer } = people().emails
    await page.goto('/sign-in')
    const link = await linkMailedTo(engineer, async () => {
      await tabTo(page, page.getByLabel('Work e-mail'))
      await page.keyboard.type(engineer)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
    })
    await page.goto(link)
    await tabTo(page, page.getByRole('button', { name: 'Sign in' }))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/p\//)
    await page.goto(pathOf(place.integration, 'staging'))
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
    await tabTo(page, page.getByRole('link', { name: 'Connections', exact: true }).first())
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Connections', level: 1 })).toBeVisible()
    await tabTo(page, page.getByLabel('Customer', { exact: true }))
    await page.keyboard.type('Keyboard Ltd')
    await page.keyboard.press('Tab')
    await page.keyboard.type('key-1')
    await page.keyboard.press('Enter')
    await expect(page.getByText('The link is ready.')).toBeVisible()
  },
)

test('the palette and a dialog are opened, named, closed and left by keyboard', async ({
  browserOf,
  place,
}) => {
  const owner = await browserOf('owner')
  await owner.goto(pathOf(place.integration, 'staging', '/connections'))
  await owner.keyboard.press('Control+k')
  await expect(owner.getByRole('dialog').getByRole('combobox')).toBeFocused()
  expect.soft(await violationsOn(owner), 'palette').toEqual([])
  await owner.keyboard.press('Escape')
  await expect(owner.getByRole('dialog')).toHaveCount(0)

  const withdraw = owner.getByRole('button', { name: 'Withdraw' }).first()
  await withdraw.focus()
  await owner.keyboard.press('Enter')
  await expect(owner.getByRole('dialog')).toBeVisible()
  expect.soft(await violationsOn(owner), 'dialog').toEqual([])
  await owner.keyboard.press('Escape')
  await expect(withdraw).toBeFocused()
})

function partOf(name: string): 'checklist and calls' | 'set-up' | 'partner' | 'everything else' {
  if (/checklist|calls|connections|activity/.test(name)) return 'checklist and calls'
  if (/^\/p\/.*\[environment\]/.test(name)) return 'set-up'
  return name.startsWith('/p/') ? 'partner' : 'everything else'
}

/** Presses Tab until the focus is there, as people do who have no mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${target}.`)
}

/** Every run of letters that could be a token, as HTML and JSON delimit them. */
function tokensIn(text: string): string[] {
  return [...new Set(text.match(/[A-Za-z0-9_-]{20,}/g))]
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
