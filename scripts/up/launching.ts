import type { Child } from '../child'
import { StopReason } from '../stop-reason'
import { Children } from './children'
import type { Launch } from './launch'
import { takeLock } from './lock'
import { Progress } from './progress'
import { Resources } from './resources'
import type { Settings } from './settings'

/**
 * Carries out a start and stays until Ctrl-C, SIGTERM, or the end of something that is under watch; then stops all in
 * reverse order. What goes wrong is one sentence and exit code 1, never half a system left running.
 */
export async function launching(settings: Settings, start: (launch: Launch) => Promise<void>): Promise<void> {
  const asked = stopAsked()
  const unlock = takeLock(settings.dataDir)
  const resources = new Resources()
  const progress = new Progress()
  const endings: Promise<never>[] = []
  const starting = carryOut(settings, start, progress, resources, endings)
  try {
    await Promise.race([starting.then(() => Promise.race(endings)), asked, crashed()])
    progress.hush()
    progress.line('\nStopping.')
  } finally {
    await resources.stopAll()
    // A start that was interrupted ends at its next step; what it brought up in the meantime goes too.
    await starting.catch(() => undefined)
    await resources.stopAll()
    unlock()
  }
}

/** `endings` fills with promises that only ever throw: when something that runs ends by itself. */
async function carryOut(
  settings: Settings,
  start: (launch: Launch) => Promise<void>,
  progress: Progress,
  resources: Resources,
  endings: Promise<never>[],
): Promise<void> {
  const children = new Children(settings.dataDir)
  resources.add({ name: 'children', stop: async () => children.forgetAll() })
  const left = await children.stopLeftOvers()
  if (left) progress.line(`  · stopped ${left} that an earlier start left running`)
  const keep = (child: Child) => {
    children.remember(child)
    resources.add(child)
  }
  const watch = (name: string, ended: Promise<string>) => {
    const ending = ended.then((how) => {
      throw new StopReason(`${name} stopped by itself: ${how}. Everything else was stopped too.`)
    })
    // While the start goes on nobody waits for it yet.
    ending.catch(() => undefined)
    endings.push(ending)
  }
  await start({ settings, progress, resources, keep, watch })
}

/** A bug in the launcher stops everything too, instead of leaving the rest running without it. */
function crashed(): Promise<never> {
  // A closed terminal is no bug: what we say then goes nowhere.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  return new Promise((_, reject) => {
    process.once('uncaughtException', reject)
  })
}

/** Says when Ctrl-C or SIGTERM asked for a stop; further signals wait for the same stop. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => resolve())
  })
}
