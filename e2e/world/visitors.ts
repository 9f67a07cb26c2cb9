import type { Browser, Page } from '@playwright/test'
import { sessionOf } from './people'
import type { Place } from './place'
import { type Door, PAGES } from './routes'

type Visitor = {
  page: Page
  /** What the console of the page has said. */
  said: string[]
}

/** One browser with one tab for each door: opening another costs more than what a spec then looks at. */
export class Visitors {
  readonly #browser: Browser
  readonly #customer: Place['customer']
  readonly #visitors = new Map<Door, Visitor>()

  constructor(browser: Browser, place: Pick<Place, 'customer'>) {
    this.#browser = browser
    this.#customer = place.customer
  }

  /** Somebody who may open this page, and has done nothing there yet. */
  async visitorTo(name: string): Promise<Visitor> {
    const door = PAGES[name]?.door ?? 'public'
    const known = this.#visitors.get(door)
    known?.said.splice(0)
    return known ?? (await this.#open(door))
  }

  async leave(): Promise<void> {
    for (const { page } of this.#visitors.values()) await page.context().close()
  }

  async #open(door: Door): Promise<Visitor> {
    const storageState = this.#storageState(door)
    const context = await this.#browser.newContext(storageState ? { storageState } : {})
    // The partner's own picture, which is at an address that nobody has.
    await context.route('https://www.hazel-books.example/**', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
    )
    const page = await context.newPage()
    const said: string[] = []
    // Chromium reports a violated Content-Security-Policy here too.
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    this.#visitors.set(door, { page, said })
    return { page, said }
  }

  #storageState(door: Door) {
    if (door === 'staff' || door === 'person') return sessionOf('owner')
    return door === 'customer' ? this.#customer : undefined
  }
}
