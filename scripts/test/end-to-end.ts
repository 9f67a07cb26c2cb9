import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ROOT } from '../root'
import { StopReason } from '../stop-reason'
import { INSTANCE_AUTH_SECRET, startInstance } from './instance'
import { linkedCopy } from './linked-copy'
import { runTool } from './run-tool'
import type { Tally } from './tally'

const Report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** Playwright against instances of its own, which the start command brings up: production build, empty data folder. */
export async function endToEnd(tally: Tally): Promise<void> {
  await against(tally, { name: 'end-to-end tests', root: ROOT, words: [] })
  await accessWithoutProxy(tally)
}

/** Who may do what is decided by every page, route and action itself: it has to hold with proxy.ts gone. */
export async function accessWithoutProxy(tally: Tally): Promise<void> {
  const name = 'access without proxy.ts'
  const root = path.join(ROOT, '.data-test', 'without-proxy')
  const copied = await tally.step('a copy without proxy.ts', async () => linkedCopy(ROOT, root, ['proxy.ts']))
  if (!copied) return
  try {
    await against(tally, { name, root, words: ['access.spec'], isRight: hasNoProxy })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

type Run = { name: string; root: string; words: string[]; isRight?: (url: string) => Promise<void> }

async function against(tally: Tally, { name, root, words, isRight }: Run): Promise<void> {
  const dataDir = path.join(ROOT, '.data-test', 'instance')
  let instance: Awaited<ReturnType<typeof startInstance>> | undefined
  const started = await tally.check(`build and start (${name})`, async () => {
    instance = await startInstance(dataDir, root)
    await isRight?.(instance.url)
  })
  if (!instance) return
  try {
    if (started) await playwright(tally, name, words, instance.url, path.join(dataDir, 'running.json'))
  } finally {
    const { stop } = instance
    await tally.check('clean stop', stop)
  }
}

/** proxy.ts gives the policy its nonce; an answer that has one was not built without it. */
async function hasNoProxy(url: string): Promise<void> {
  const answer = await fetch(`${url}/sign-in`)
  if (answer.headers.get('content-security-policy')?.includes('nonce-'))
    throw new StopReason('This build still has proxy.ts.')
}

async function playwright(tally: Tally, name: string, words: string[], url: string, runningJson: string) {
  const report = path.join(ROOT, '.data-test', 'playwright.json')
  rmSync(report, { force: true })
  const ended = await runPlaywright(words, {
    BASE_URL: url,
    RUNNING_JSON: runningJson,
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
