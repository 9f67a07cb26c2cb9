import type { Page } from '@playwright/test'

/** Resolves once React answers to what can be pressed on the page. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const control = document.querySelector('button, main a, main input:not([type="hidden"])')
    return control === null || Object.keys(control).some((key) => key.startsWith('__reactProps'))
  })
}

/**
 * Does what Google Translate does to an open page, but for the other language: each text is replaced by two elements that
 * hold it, now and whenever one is added. What says `translate="no"` is left alone.
 */
export async function translate(page: Page): Promise<void> {
  await takenOver(page)
  await page.evaluate(() => {
    const untouched = 'script, style, noscript, textarea, input, font, svg, [translate="no"]'
    const wrap = (text: Node) => {
      if (!text.nodeValue?.trim() || text.parentElement?.closest(untouched)) return
      const outer = document.createElement('font')
      const inner = outer.appendChild(document.createElement('font'))
      inner.textContent = text.nodeValue
      text.parentNode?.replaceChild(outer, text)
    }
    const wrapAll = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Node[] = root.nodeType === Node.TEXT_NODE ? [root] : []
      while (walker.nextNode()) texts.push(walker.currentNode)
      texts.forEach(wrap)
    }
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(wrapAll)
    }).observe(document.body, { childList: true, subtree: true })
    wrapAll(document.body)
  })
}
