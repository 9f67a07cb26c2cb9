import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Addresses, type ControlClient, controlClient } from '../control-client.ts'
import { type OwnDatabase, ownDatabase } from './own-database.ts'

type Settings = Record<string, string>

/** A really started Local Pleo, in a process and a database of its own. */
export type LocalPleoProcess = Addresses & {
  databaseUrl: string
  ctl: ControlClient
  /** Ends it with `kill -9` and starts it again on the same database; ports are new. */
  killAndRestart: () => Promise<LocalPleoProcess>
  stop: () => Promise<void>
}

export async function startLocalPleo(settings: Settings = {}): Promise<LocalPleoProcess> {
  return startOn(await ownDatabase(), settings)
}

async function startOn(database: OwnDatabase, settings: Settings): Promise<LocalPleoProcess> {
  const child = spawnLocalPleo({ LOCAL_PLEO_DATABASE_URL: database.url, LOCAL_PLEO_PORT: '0', ...settings })
  const addresses = await readyLine(child)
  return {
    ...addresses,
    databaseUrl: database.url,
    ctl: controlClient(addresses.control),
    killAndRestart: async () => {
      await ended(child, 'SIGKILL')
      return startOn(database, settings)
    },
    stop: async () => {
      await ended(child, 'SIGTERM')
      await database.drop()
    },
  }
}

export function spawnLocalPleo(settings: Settings, args: string[] = []): ChildProcess {
  const main = join(import.meta.dirname, '..', 'main.ts')
  return spawn(process.execPath, ['--import', 'tsx', main, ...args], {
    env: { NODE_ENV: 'test', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function readyLine(child: ChildProcess): Promise<Addresses> {
  const problems: string[] = []
  child.stderr?.on('data', (text) => problems.push(String(text)))
  if (!child.stdout) throw new Error('no stdout')
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line)
  throw new Error(`Local Pleo did not start: ${problems.join('')}`)
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}
