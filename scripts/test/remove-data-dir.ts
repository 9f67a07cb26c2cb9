import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { runningOn, stopServer } from '../postgres/server'
import { Children } from '../up/children'

/** Removes the data folder of a test instance, and stops what a run that was killed left on it. */
export async function removeDataDir(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return
  await new Children(dataDir).stopLeftOvers()
  const note = path.join(dataDir, 'postgres-place')
  const elsewhere = existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined
  const left = runningOn(path.join(elsewhere ?? dataDir, 'postgres'))
  if (left) await stopServer(left)
  if (elsewhere) rmSync(elsewhere, { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
}
