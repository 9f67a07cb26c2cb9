import { setTimeout as wait } from 'node:timers/promises'
import { type Child, startChild } from '../child'
import { StopReason } from '../stop-reason'
import type { Settings } from './settings'

type Options = {
  settings: Settings
  env: Record<string, string>
  dev: boolean
  keep(child: Child): void
  onLine(line: string): void
}

/** Starts web/main.ts and waits until its health page says that database and keys are well. */
export async function startDashboard({ settings, env, dev, keep, onLine }: Options): Promise<Child> {
  let isUp = false
  const child = startChild('The dashboard', {
    cwd: settings.root,
    args: ['--import', 'tsx', 'web/main.ts', ...(dev ? ['--dev'] : [])],
    env: { ...process.env, ...env, HOST: settings.host, NODE_ENV: dev ? 'development' : 'production' },
    // Next greets with addresses that the launcher prints itself.
    onLine: (line, stream) => (isUp || stream === 'stderr') && onLine(line),
  })
  keep(child)
  const ended = await Promise.race([healthy(settings), child.ended])
  if (ended) throw new StopReason(`The dashboard did not start: ${child.lastWords() || ended}`)
  isUp = true
  return child
}

/** Comes back when all is well; throws what the health page says is not. */
async function healthy(settings: Settings): Promise<undefined> {
  const host = ['0.0.0.0', '::'].includes(settings.host) ? 'localhost' : settings.host
  const address = `http://${host}:${settings.port}/api/health`
  const until = Date.now() + 120_000
  while (Date.now() < until) {
    const answer = await ask(address)
    if (answer?.ok) return undefined
    if (answer) throw new StopReason(`The dashboard is not well: ${reasonIn(await answer.text())}`)
    await wait(100)
  }
  throw new StopReason(`The dashboard did not answer at ${address} within two minutes.`)
}

/** The health page answers each part's state in words: `ok`, or what is wrong with it. */
function reasonIn(body: string): string {
  try {
    const states: unknown[] = Object.values(JSON.parse(body))
    const wrong = states.filter((state) => typeof state === 'string' && state !== 'ok')
    if (wrong.length) return wrong.join(' ')
  } catch {
    // Something else answers there.
  }
  return body.slice(0, 300)
}

async function ask(address: string): Promise<Response | undefined> {
  try {
    return await fetch(address, { signal: AbortSignal.timeout(60_000), redirect: 'manual' })
  } catch {
    return undefined
  }
}
