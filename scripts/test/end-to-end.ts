import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ROOT } from '../root'
import { StopReason } from '../stop-reason'
import { INSTANCE_AUTH_SECRET, startInstance } from './instance'
import { runTool } from './run-tool'
import { startWithoutProxy } from './start-without-proxy'
import type { Tally } from './tally'

const Report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

const DATA_DIR = path.join(ROOT, '.data-test', 'instance')

type Instance = Awaited<ReturnType<typeof startInstance>>

/** An instance of its own, which the start command brings up: production build, empty data folder. */
export async function comeUp(tally: Tally): Promise<Instance | undefined> {
  let instance: Instance | undefined
  await tally.check('build and start', async () => {
    instance = await startInstance(DATA_DIR)
  })
  return instance
}

/**
 * Playwright against the instance. Who may do what is decided by every page, route and action itself, so a second process
 * without proxy.ts answers beside it, to the specs of access.
 */
export async function endToEnd(tally: Tally, instance: Instance | undefined): Promise<void> {
  if (!instance) return
  try {
    await withAndWithoutProxy(tally, instance.url)
  } finally {
    await tally.check('clean stop', instance.stop)
  }
}

async function withAndWithoutProxy(tally: Tally, url: string): Promise<void> {
  let bare: Awaited<ReturnType<typeof startWithoutProxy>> | undefined
  await tally.check('start without proxy.ts', async () => {
    bare = await startWithoutProxy(DATA_DIR, url)
  })
  try {
    const env = { BASE_URL: url, RUNNING_JSON: path.join(DATA_DIR, 'running.json') }
    await playwright(tally, { ...env, ...(bare && { WITHOUT_PROXY_URL: bare.url }) })
  } finally {
    await bare?.stop()
  }
}

async function playwright(tally: Tally, env: Record<string, string>): Promise<void> {
  const name = 'end-to-end tests'
  const report = path.join(ROOT, '.data-test', 'playwright.json')
  rmSync(report, { force: true })
  const ended = await runPlaywright([], {
    ...env,
    AUTH_SECRET: INSTANCE_AUTH_SECRET,
    E2E_REPORT: report,
  }).then(
    () => undefined,
    (error: Error) => error.message,
  )
  if (!existsSync(report)) return tally.fail(name, ended ?? 'Playwright wrote no report.')
  const { stats } = Report.parse(JSON.parse(readFileSync(report, 'utf8')))
  const counts = { passed: stats.expected, failed: stats.unexpected + stats.flaky }
  if (ended && !counts.failed) counts.failed = 1
  tally.add(name, counts)
}

/** Playwright's own words are shown; it throws when a test failed. */
export async function runPlaywright(words: string[], env: Record<string, string>): Promise<void> {
  if (!existsSync(path.join(ROOT, 'e2e')))
    throw new StopReason('There are no end-to-end tests: e2e/ is missing.')
  await runTool('playwright', ['node_modules/@playwright/test/cli.js', 'test', ...words], { show: true, env })
}
