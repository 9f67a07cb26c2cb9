import { test as base, type Page } from '@playwright/test'
import { type Role, sessionOf } from './people'
import { buildPlace, type Place } from './place'

type Fixtures = {
  /** Opens a browser of its own in which this member is signed in. */
  browserOf: (role: Role) => Promise<Page>
  /** Opens another browser, in which nobody is signed in: a customer, a stranger, another device. */
  newBrowser: (options?: { javaScriptEnabled?: boolean }) => Promise<Page>
}

export { expect } from '@playwright/test'

export const test = base.extend<Fixtures, { place: Place }>({
  /** Built once a worker, for the specs that look at every page. */
  place: [
    async ({ browser }, use) => {
      await use(await buildPlace(browser))
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  browserOf: async ({ browser }, use) => {
    const opened: Page[] = []
    await use(async (role) => {
      const context = await browser.newContext({ storageState: sessionOf(role) })
      const page = await context.newPage()
      opened.push(page)
      return page
    })
    for (const page of opened) await page.context().close()
  },
  newBrowser: async ({ browser }, use) => {
    const opened: Page[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      opened.push(page)
      return page
    })
    for (const page of opened) await page.context().close()
  },
})
