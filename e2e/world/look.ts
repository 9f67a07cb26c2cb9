import { expect, type Page } from '@playwright/test'
import { switchTheme, violationsOn } from './axe'

const WIDE = { width: 1280, height: 900 }
export const NARROW = { width: 360, height: 740 }

/**
 * What axe finds on a wide page in the light theme and on a narrow one in the dark, and whether 360 px are too few for it
 * in either: the layout does not depend on the theme.
 */
export async function look(page: Page, name: string): Promise<void> {
  await page.setViewportSize(WIDE)
  expect.soft(await violationsOn(page), `${name}, light, ${WIDE.width} px`).toEqual([])
  await page.setViewportSize(NARROW)
  expect.soft(await sideways(page), `${name}, light, at 360 px`).toBe(0)
  await switchTheme(page, 'dark')
  expect.soft(await sideways(page), `${name}, dark, at 360 px`).toBe(0)
  expect.soft(await violationsOn(page), `${name}, dark, 360 px`).toEqual([])
  await switchTheme(page, 'light')
  await page.setViewportSize(WIDE)
}

/** By how many pixels the page can be scrolled sideways. */
export async function sideways(page: Page): Promise<number> {
  return await page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  )
}

/** What does not fit within this part of the page at its size: sideways scrolling, and controls that lie outside or under something else. */
export async function misfits(page: Page, within = 'body'): Promise<string[]> {
  return await page.evaluate((part) => {
    const root = document.documentElement
    const found: string[] = []
    if (root.scrollWidth > root.clientWidth)
      found.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth} px`)
    for (const control of document.querySelectorAll<HTMLElement>(`${part} :is(button, main a, select)`)) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.sr-only')) continue
      control.scrollIntoView({ block: 'center', inline: 'center' })
      // A link that runs over several lines has more than one box.
      const [box] = control.getClientRects()
      if (!box || box.width < 2) continue
      const name = `${control.localName} “${(control.getAttribute('aria-label') ?? control.innerText).slice(0, 40)}”`
      if (box.left < -1 || box.right > root.clientWidth + 1) found.push(`${name} reaches outside`)
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
      if (!hit || !(control.contains(hit) || hit.contains(control))) found.push(`${name} is covered`)
    }
    window.scrollTo(0, 0)
    return found
  }, within)
}
