import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ROOT } from '../root'
import { StopReason } from '../stop-reason'
import { startInstance } from './instance'
import { runTool } from './run-tool'
import type { Tally } from './tally'

const Report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** Playwright against an instance of its own, which the start command brings up: production build, empty data folder. */
export async function endToEnd(tally: Tally): Promise<void> {
  const dataDir = path.join(ROOT, '.data-test', 'instance')
  let instance: Awaited<ReturnType<typeof startInstance>> | undefined
  const started = await tally.check('build and start', async () => {
    instance = await startInstance(dataDir)
  })
  if (!started || !instance) return
  try {
    await playwright(tally, instance.url, path.join(dataDir, 'running.json'))
  } finally {
    const { stop } = instance
    await tally.check('clean stop', stop)
  }
}

async function playwright(tally: Tally, url: string, runningJson: string) {
  const report = path.join(ROOT, '.data-test', 'playwright.json')
  rmSync(report, { force: true })
  const ended = await runPlaywright([], {
    BASE_URL: url,
    RUNNING_JSON: runningJson,
    E2E_REPORT: report,
  }).then(
    () => undefined,
    (error: Error) => error.message,
  )
  if (!existsSync(report)) return tally.fail('end-to-end tests', ended ?? 'Playwright wrote no report.')
  const { stats } = Report.parse(JSON.parse(readFileSync(report, 'utf8')))
  const counts = { passed: stats.expected, failed: stats.unexpected + stats.flaky }
  if (ended && !counts.failed) counts.failed = 1
  tally.add('end-to-end tests', counts)
}

/** Playwright's own words are shown; it throws when a test failed. */
export async function runPlaywright(words: string[], env: Record<string, string>): Promise<void> {
  if (!existsSync(path.join(ROOT, 'e2e')))
    throw new StopReason('There are no end-to-end tests: e2e/ is missing.')
  await runTool('playwright', ['node_modules/@playwright/test/cli.js', 'test', ...words], { show: true, env })
}
