import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findChromium, howToGetChromium } from '../chromium'
import { ROOT } from '../root'
import { StopReason } from '../stop-reason'
import { runPlaywright } from '../test/end-to-end'
import { readSettings } from '../up/settings'

/** `npm run e2e -- [--base-url URL] [Playwright's own words]`: against an instance that is already up. */
export async function run(words: string[]): Promise<void> {
  if (!findChromium()) throw new StopReason(howToGetChromium())
  const at = words.indexOf('--base-url')
  const named = at < 0 ? undefined : words.splice(at, 2)[1]
  const file = process.env.RUNNING_JSON ?? path.join(readSettings(ROOT, true).dataDir, 'running.json')
  const url = named ?? addressIn(file)
  try {
    await runPlaywright(words, { BASE_URL: url.replace(/\/+$/, ''), RUNNING_JSON: file })
  } catch (error) {
    // Playwright has said what failed.
    if (!(error instanceof StopReason)) throw error
    process.exitCode = 1
  }
}

function addressIn(file: string): string {
  if (existsSync(file))
    return (JSON.parse(readFileSync(file, 'utf8')) as { dashboard: { url: string } }).dashboard.url
  throw new StopReason('Nothing runs here: npm start first, or say where it runs with --base-url URL.')
}
