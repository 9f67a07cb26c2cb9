import type { Browser, Page } from '@playwright/test'
import { buildLongest, type LongestPlace } from './world/longest'
import { misfits } from './world/look'
import { people } from './world/people'
import type { Place } from './world/place'
import { PAGES } from './world/routes'
import { expect, test } from './world/test'
import { takenOver } from './world/translate'

const SIZES = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
]

test('the longest texts in one word widen no page and cover no button', async ({ browser }) => {
  test.setTimeout(300_000)
  const place = await buildLongest(browser)
  const pages = new Map<string, Page>()
  for (const [name, address] of pagesOf(place)) {
    await test.step(name, async () => {
      const door = PAGES[name]?.door ?? 'public'
      const page = pages.get(door) ?? (await open(browser, place, name))
      pages.set(door, page)
      await page.goto(address)
      await takenOver(page)
      for (const size of SIZES) {
        await page.setViewportSize(size)
        expect.soft(await misfits(page), `${name} at ${size.width} px`).toEqual([])
        await keepPicture(page, `${name} ${size.width}`)
      }
    })
  }
  for (const one of pages.values()) await one.context().close()
  for (const size of SIZES)
    await test.step(`frame and dialogs, ${size.width} px`, () => look(browser, place, size))
})

async function look(browser: Browser, place: LongestPlace, size: { width: number; height: number }) {
  const page = await open(browser, place, '/p/[partner]')
  await page.setViewportSize(size)
  const base = `/p/${place.integration.partner}/i/${place.integration.slug}/staging`
  await page.goto(`${base}/connections/${place.connectionId}`)
  await takenOver(page)
  const seen = async (what: string, within: string) => {
    expect.soft(await misfits(page, within), `${what} at ${size.width} px`).toEqual([])
    await keepPicture(page, `${what} ${size.width}`)
  }
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await seen('palette', '[role=dialog]')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Disconnect' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await seen('dialog', '[role=dialog]')
  await page.keyboard.press('Escape')
  if (size.width < 768) {
    await page.getByRole('button', { name: 'Menu' }).click()
    await seen('rail', '#rail')
  }
  await page.context().close()
}

/** Every page with the longest texts; what belongs to nobody has none. */
function pagesOf(place: LongestPlace): [name: string, address: string][] {
  const doors = Object.entries(PAGES).filter(([, { door }]) => door !== 'invited')
  return doors.map(([name, { address }]) => [
    name,
    address(place as unknown as Place).replace(`/p/${people().partner}`, `/p/${place.integration.partner}`),
  ])
}

async function open(browser: Browser, place: LongestPlace, name: string): Promise<Page> {
  const door = PAGES[name]?.door
  const storageState = door === 'staff' ? place.staff : door === 'customer' ? place.customer : undefined
  const context = await browser.newContext({ ...(storageState && { storageState }) })
  return await context.newPage()
}

/** For whoever looks: LOOK_AT names the folder. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.LOOK_AT
  if (folder) await page.screenshot({ path: `${folder}/${name.replace(/\W+/g, '-')}.png`, fullPage: true })
}
