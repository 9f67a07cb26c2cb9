import { findChromium, howToGetChromium } from './chromium'
import { ROOT } from './root'
import { cleanEnvironment } from './test/clean-environment'
import { endToEnd } from './test/end-to-end'
import { staticChecks } from './test/static-checks'
import { Tally } from './test/tally'
import { unitTests } from './test/unit-tests'
import { generateClient } from './up/generate-client'

/** Everything that must hold before a change is merged, in one command; the last line counts it. */
export async function test(): Promise<void> {
  // What is set for a real deployment must not reach the tests.
  cleanEnvironment()
  const tally = new Tally()
  const browser = findChromium()
  if (!browser) console.log(`${howToGetChromium()}\n\nEverything else is tested meanwhile.\n`)

  await tally.step('Prisma client', () => generateClient(ROOT))
  await staticChecks(tally)
  await unitTests(tally)
  if (browser) await endToEnd(tally)
  else tally.fail('end-to-end tests', howToGetChromium())

  tally.print()
  process.exit(tally.failed ? 1 : 0)
}
