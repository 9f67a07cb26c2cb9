import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { identify, isSame, type ProcessId } from '../processes'
import { StopReason } from '../stop-reason'

/** One launcher a data folder. A lock whose process is gone is taken over. Answers what gives it back. */
export function takeLock(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const lock = path.join(dataDir, 'launcher.lock')
  const own = path.join(dataDir, `launcher.${process.pid}`)
  writeFileSync(own, JSON.stringify(identify(process.pid)), { mode: 0o600 })
  try {
    while (!link(own, lock)) evict(lock)
  } finally {
    rmSync(own, { force: true })
  }
  return () => rmSync(lock, { force: true })
}

/** Linking is atomic and, other than creating and then writing, never shows an empty lock. */
function link(own: string, lock: string): boolean {
  try {
    linkSync(own, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function evict(lock: string) {
  const seen = holderOf(lock)
  if (seen && isSame(seen)) {
    const folder = path.dirname(lock)
    throw new StopReason(
      `The dashboard is already running from ${folder} (process ${seen.pid}): stop that one first, or set DATA_DIR to run another beside it.`,
    )
  }
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  // Between the look and the move another launcher may have taken it: then it is given back.
  const moved = holderOf(aside)
  if (moved && isSame(moved) && !existsSync(lock)) renameSync(aside, lock)
  else rmSync(aside, { force: true })
}

function holderOf(lock: string): ProcessId | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as ProcessId
  } catch {
    return undefined
  }
}
