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
