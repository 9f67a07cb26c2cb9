import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Those of them that look at colours: what else axe asks (names, roles, order, sizes) has the same answer in both themes,
 * which share every element and every length.
 */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe finds on the page as it is now, in words. */
export async function violationsOn(page: Page): Promise<string[]> {
  return await found(axe(page).withTags(WCAG))
}

/** The same page in the other theme, after violationsOn() looked at everything in this one. */
export async function violationsOfColours(page: Page): Promise<string[]> {
  return await found(axe(page).withRules(OF_COLOURS))
}

/** Switches the theme of a page that follows the device, as the device does: nothing is loaded anew. */
export async function switchTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(async () => {
    const fades = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.all(fades.map(({ finished }) => finished))
  })
}

/** One pass in the page itself, which has no frames; of what passes nothing is kept, as nobody reads it. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
}

async function found(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}
