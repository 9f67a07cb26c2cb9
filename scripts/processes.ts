import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** A process that can be told from a later one with the same number, by the time it started. */
export type ProcessId = { pid: number; started: string }

// Small container images have no `ps`; macOS has no /proc.
const PROC = existsSync('/proc/self/stat')

export function isAlive(pid: number): boolean {
  if (PROC) return !['', 'Z', 'X'].includes(statOf(pid)[0] ?? '')
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export function identify(pid: number): ProcessId | undefined {
  const started = PROC ? statOf(pid)[19] : ps(pid, 'lstart=')
  return started ? { pid, started } : undefined
}

export function isSame(known: ProcessId): boolean {
  return isAlive(known.pid) && identify(known.pid)?.started === known.started
}

export function commandOf(pid: number): string {
  return (PROC ? read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ') : ps(pid, 'command=')) ?? ''
}

/** The fields of /proc/<pid>/stat after the command's name, which may itself hold spaces and brackets: proc(5). */
function statOf(pid: number): string[] {
  return read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function ps(pid: number, column: string): string | undefined {
  const env = { ...process.env, LC_ALL: 'C' }
  const answer = spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', env })
  return answer.status === 0 ? answer.stdout.trim() || undefined : undefined
}

/** Signals the process (or, with a negative number, its group); false when it is gone already. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

/** Waits until the process is gone; false when it is still there after `milliseconds`. */
export async function gone(pid: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > until) return false
    await wait(25)
  }
  return true
}
