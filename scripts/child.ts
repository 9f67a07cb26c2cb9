import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { gone, signal } from './processes'

export type Child = {
  name: string
  pid: number
  /** Says in words how it ended. */
  ended: Promise<string>
  /** Its last words on stderr, for the sentence that explains a failed start. */
  lastWords(): string
  /** SIGTERM, and SIGKILL to its whole group if it is still there after ten seconds. */
  stop(): Promise<void>
}

type Options = {
  env: NodeJS.ProcessEnv
  cwd: string
  /** What Node is to run, with its flags. */
  args: string[]
  onLine?: (line: string, stream: 'stdout' | 'stderr') => void
}

/**
 * Runs a Node program in a process group of its own, so that Ctrl-C in a terminal reaches only the launcher, which then
 * stops its children in order.
 */
export function startChild(name: string, options: Options): Child {
  const child = spawn(process.execPath, options.args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => options.onLine?.(line, 'stdout'))
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.trim()) words.push(line.trim())
    if (words.length > 50) words.shift()
    options.onLine?.(line, 'stderr')
  })
  const ended = new Promise<string>((resolve) => {
    const say = (code: number | null, signal: string | null) =>
      resolve(signal ? `it was ended by ${signal}` : `it ended with code ${code}`)
    child.once('error', (error) => resolve(error.message))
    // 'close' comes when the streams are read to their end, so that the last words are complete; it may never come
    // where a process that the child started holds them open.
    child.once('close', say)
    child.once('exit', (code, signal) => setTimeout(say, 1_000, code, signal).unref())
  })
  const pid = child.pid ?? 0
  return { name, pid, ended, lastWords: () => tellingLine(words), stop: () => stopGroup(pid) }
}

/** Of a stack trace the line that names the error, else the last line. */
function tellingLine(words: string[]): string {
  const said = words.filter((line) => !/^(at |Node\.js v|[{}^])/.test(line))
  return said.findLast((line) => /^\w*Error\b.*: /.test(line)) ?? said.at(-1) ?? ''
}

/** Also used for a child of an earlier run that was killed before it could stop its children. */
export async function stopGroup(pid: number): Promise<void> {
  if (!pid) return
  signal(pid, 'SIGTERM')
  await gone(pid, 10_000)
  // Whatever it started itself and did not stop.
  signal(-pid, 'SIGKILL')
  await gone(pid, 5_000)
}
