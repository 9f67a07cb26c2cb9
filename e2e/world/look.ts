import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
export const WIDE = { width: 1280, height: 900 }
export const NARROW = { width: 360, height: 740 }

/** What axe finds on the page at its size, and whether 360 px are too few for it. */
export async function look(page: Page, name: string): Promise<void> {
  const size = page.viewportSize() ?? WIDE
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target)}`,
  )
  expect.soft(found, `${name}, ${size.width} px`).toEqual([])
  await page.setViewportSize(NARROW)
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(sideways, `${name} at 360 px`).toBeLessThanOrEqual(0)
  await page.setViewportSize(size)
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
