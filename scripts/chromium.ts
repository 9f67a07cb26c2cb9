import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

// The shell has no windows and menus to draw: two fifths of the processor time of the whole browser for the same pages.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser for the end-to-end tests: Playwright's own if it is installed, CHROMIUM_PATH, or the system's. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const system = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  const candidates = [chromium.executablePath(), process.env.CHROMIUM_PATH, ...system, ...MAC]
  return candidates.find((file) => file && existsSync(file))
}

/** What to type, where there is none. */
export function howToGetChromium(): string {
  const debian = existsSync('/etc/debian_version')
  const root = process.getuid?.() === 0
  const apt = `${root ? '' : 'sudo '}apt-get update && ${root ? '' : 'sudo '}apt-get install -y --no-install-recommends chromium-headless-shell`
  const type = debian ? apt : 'npx playwright install chromium'
  return `The end-to-end tests need a browser, and there is none. Type:\n\n  ${type}\n\nOr set CHROMIUM_PATH to a Chromium or Chrome.`
}
