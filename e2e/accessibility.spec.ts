import { createHash } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Locator, Page } from '@playwright/test'
import { pathOf } from './world/integration'
import { linkMailedTo } from './world/outbox'
import { people, sessionOf } from './world/people'
import type { Place } from './world/place'
import { PAGES, routesOnDisk } from './world/routes'
import { localPleo } from './world/running'
import { expect, test } from './world/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const NARROW = { width: 360, height: 740 }
const WIDE = { width: 1440, height: 900 }

test('every page on disk is looked at here', () => {
  expect(routesOnDisk('page.tsx')).toEqual(Object.keys(PAGES).sort())
})

for (const theme of ['light', 'dark'] as const) {
  for (const part of ['checklist and calls', 'set-up', 'everything else'] as const) {
    test(`${part}, ${theme}: axe finds nothing, 360 px are enough, the console stays silent`, async ({
      browser,
      place,
    }) => {
      test.setTimeout(180_000)
      for (const [name, { address }] of Object.entries(PAGES)) {
        if (partOf(name) !== part) continue
        await test.step(name, async () => {
          const { page, said } = await pageFor(browser, name, place, theme)
          await page.goto(address(place))
          await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
          const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
          expect.soft(violations.map(inWords), `${name}, ${theme}`).toEqual([])
          await page.setViewportSize(NARROW)
          expect.soft(await overflow(page), `${name} at 360 px`).toBe(0)
          if (theme === 'light') {
            const narrow = await new AxeBuilder({ page }).withTags(RULES).analyze()
            expect.soft(narrow.violations.map(inWords), `${name}, 360 px`).toEqual([])
          }
          expect.soft(said, name).toEqual([])
          await page.context().close()
        })
      }
    })
  }
}

test('no page holds a client secret or a token', async ({ browser, place }) => {
  const { clientId, clientSecret } = place.client
  const { entries } = await localPleo().ledger('staging', clientId)
  const issued = new Set(entries.map(({ valueSha256 }) => valueSha256))
  expect(issued.size).toBeGreaterThan(2)
  for (const [name, { address }] of Object.entries(PAGES)) {
    const { page } = await pageFor(browser, name, place, 'light')
    for (const asked of [undefined, { headers: { rsc: '1' } }]) {
      const text = await (await page.request.get(address(place), asked)).text()
      expect.soft(text.includes(clientSecret), `${name} holds the Client Secret`).toBe(false)
      const held = tokensIn(text).filter((word) => issued.has(sha256(word)))
      expect.soft(held.length, `${name} holds tokens`).toBe(0)
    }
    await page.context().close()
  }
})

test('a keyboard is enough from signing in to a connect link', async ({ newBrowser, place }) => {
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
})

test('the palette and a dialog are opened, named, closed and left by keyboard', async ({
  browserOf,
  place,
}) => {
  const owner = await browserOf('owner')
  await owner.goto(pathOf(place.integration, 'staging', '/connections'))
  await owner.keyboard.press('Control+k')
  await expect(owner.getByRole('dialog').getByRole('combobox')).toBeFocused()
  const palette = await new AxeBuilder({ page: owner }).withTags(RULES).analyze()
  expect.soft(palette.violations.map(inWords)).toEqual([])
  await owner.keyboard.press('Escape')
  await expect(owner.getByRole('dialog')).toHaveCount(0)

  const withdraw = owner.getByRole('button', { name: 'Withdraw' }).first()
  await withdraw.focus()
  await owner.keyboard.press('Enter')
  await expect(owner.getByRole('dialog')).toBeVisible()
  const dialog = await new AxeBuilder({ page: owner }).withTags(RULES).analyze()
  expect.soft(dialog.violations.map(inWords)).toEqual([])
  await owner.keyboard.press('Escape')
  await expect(withdraw).toBeFocused()
})

type Theme = 'light' | 'dark'

/** A page in the browser of somebody who may open it, with everything that its console says. */
async function pageFor(browser: Browser, name: string, place: Place, theme: Theme) {
  const door = PAGES[name]?.door
  const storageState =
    door === 'staff' || door === 'person'
      ? sessionOf('owner')
      : door === 'customer'
        ? place.customer
        : undefined
  const context = await browser.newContext({
    viewport: WIDE,
    colorScheme: theme,
    ...(storageState && { storageState }),
  })
  // The partner's own picture, which is at an address that nobody has.
  await context.route('https://www.hazel-books.example/**', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  )
  const page = await context.newPage()
  const said: string[] = []
  // Chromium reports a violated Content-Security-Policy here too.
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  return { page, said }
}

function partOf(name: string): 'checklist and calls' | 'set-up' | 'everything else' {
  if (/checklist|calls|connections|activity/.test(name)) return 'checklist and calls'
  return /\[environment\]/.test(name) ? 'set-up' : 'everything else'
}

async function overflow(page: Page): Promise<number> {
  return await page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  )
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]

function inWords({ id, help, nodes }: Violation): string {
  return `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
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
