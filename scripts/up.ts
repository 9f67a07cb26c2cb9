import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StopReason } from './stop-reason'
import { Children } from './up/children'
import { startDeployment } from './up/deployment'
import { startEmbedded } from './up/embedded'
import type { Launch } from './up/launch'
import { takeLock } from './up/lock'
import { Progress } from './up/progress'
import { Resources } from './up/resources'
import { readSettings, type Settings } from './up/settings'

type Flags = { dev: boolean; envFile: boolean }

/** `npm start`: everything comes up in order, stays under watch, and goes down in the reverse order. */
export async function up(flags: Flags): Promise<void> {
  const progress = new Progress()
  const resources = new Resources()
  const stopRequested = onceAsked()
  let unlock = () => {}
  let failed = false
  try {
    const settings = readSettings(path.resolve(import.meta.dirname, '..'), flags.envFile)
    unlock = takeLock(settings.dataDir)
    const reason = await Promise.race([run(settings, flags, progress, resources), stopRequested])
    progress.line(`\n${reason}`)
  } catch (error) {
    failed = true
    if (!(error instanceof StopReason)) throw error
    progress.line(`\n${error.message}`)
  } finally {
    await resources.stopAll()
    unlock()
  }
  process.exit(failed ? 1 : 0)
}

/** Comes back only by throwing: when something that runs ends by itself. */
async function run(
  settings: Settings,
  { dev }: Flags,
  progress: Progress,
  resources: Resources,
): Promise<never> {
  progress.line('Pleo partner dashboard')
  const children = new Children(settings.dataDir)
  const left = await children.stopLeftOvers()
  if (left) progress.line(`  · stopped ${left} left running by an earlier start`)
  const endings: Promise<never>[] = []
  const launch: Launch = {
    settings,
    dev,
    progress,
    resources,
    keep(child) {
      children.remember(child)
      resources.add(child)
    },
    watch(name, ended) {
      endings.push(
        ended.then((how) => {
          throw new StopReason(`${name} stopped by itself: ${how}. Everything else was stopped too.`)
        }),
      )
      endings.at(-1)?.catch(() => undefined)
    },
  }
  const running = settings.databaseUrl
    ? await startDeployment(launch, settings.databaseUrl)
    : await startEmbedded(launch)
  const file = path.join(settings.dataDir, 'running.json')
  writeFileSync(file, `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 })
  resources.add({
    name: 'running.json',
    async stop() {
      rmSync(file, { force: true })
    },
  })
  return Promise.race(endings)
}

/** Says when Ctrl-C or SIGTERM asked for a stop; further signals wait for the same stop. */
function onceAsked(): Promise<string> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => resolve('Stopping.'))
  })
}
