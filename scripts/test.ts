import { findChromium, howToGetChromium } from './chromium'
import { ROOT } from './root'
import { changedChecks } from './test/changed-checks'
import { cleanEnvironment } from './test/clean-environment'
import { comeUp, endToEnd } from './test/end-to-end'
import { fidelityIsProved } from './test/fidelity-is-proved'
import { staticChecks } from './test/static-checks'
import { Tally } from './test/tally'
import { unitTests } from './test/unit-tests'
import { generateClient } from './up/generate-client'

/**
 * Everything that must hold before a change is merged, in one command; the last line counts it. `--changed [commit]` looks
 * only at what the changes since then reach, and opens no browser.
 */
export async function test(words: string[]): Promise<void> {
  // What is set for a real deployment must not reach the tests.
  cleanEnvironment()
  const tally = new Tally()
  await tally.step('Prisma client', () => generateClient(ROOT))
  if (words[0] === '--changed') await changedChecks(tally, words[1] ?? 'HEAD')
  else await everything(tally)
  tally.print()
  process.exit(tally.failed ? 1 : 0)
}

async function everything(tally: Tally): Promise<void> {
  const browser = findChromium()
  if (!browser) console.log(`${howToGetChromium()}\n\nEverything else is tested meanwhile.\n`)
  await staticChecks(tally)
  // The build takes what the unit tests leave of the machine.
  const instance = browser ? comeUp(tally) : undefined
  const report = await unitTests(tally)
  if (report) await tally.check('the fidelity page is proved', async () => fidelityIsProved(report))
  if (instance) await endToEnd(tally, await instance)
  else tally.fail('end-to-end tests', howToGetChromium())
}
