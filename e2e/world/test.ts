import { test as base, type Page } from '@playwright/test'
import { type Role, sessionOf } from './people'
import type { Place } from './place'
import { keptPlace, type PlaceName } from './places'

type Fixtures = {
  /** Opens a browser of its own in which this member is signed in. */
  browserOf: (role: Role) => Promise<Page>
  /** Opens another browser, in which nobody is signed in: a customer, a stranger, another device. */
  newBrowser: (options?: { javaScriptEnabled?: boolean }) => Promise<Page>
}

export { expect } from '@playwright/test'

export const test = base.extend<Fixtures, { place: Place; quietPlace: Place }>({
  /** For the specs that look at every page, and for those that add to it. */
  place: [kept('place'), { scope: 'worker' }],

  /** As full as the other, and nothing is written into it. */
  quietPlace: [kept('quiet place'), { scope: 'worker' }],

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

function kept(name: PlaceName) {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  return async ({}: object, use: (place: Place) => Promise<void>) => await use(keptPlace(name))
}
