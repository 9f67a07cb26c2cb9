import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Addresses, type ControlClient, controlClient } from '../control-client.ts'
import { testLocalPleoUrl } from '../settings/test-local-pleo-url.ts'
import { type OwnDatabase, ownDatabase } from './own-database.ts'

type Settings = Record<string, string>

/** A running Local Pleo on the first day of its world, for one test file. */
export type LocalPleoProcess = Addresses & {
  databaseUrl: string
  ctl: ControlClient
  stop: () => Promise<void>
}

type OwnLocalPleo = LocalPleoProcess & {
  /** Ends it with `kill -9` and starts it again on the same database; ports are new. */
  killAndRestart: () => Promise<OwnLocalPleo>
}

/** With settings it is a process of its own, else the one of this worker, reset. */
export async function startLocalPleo(settings: Settings = {}): Promise<LocalPleoProcess> {
  return Object.keys(settings).length ? startOwnLocalPleo(settings) : borrow()
}

/** In a process and a database of its own. */
export async function startOwnLocalPleo(settings: Settings = {}): Promise<OwnLocalPleo> {
  return startOn(await ownDatabase(), settings)
}

async function borrow(): Promise<LocalPleoProcess> {
  const asked = await fetch(testLocalPleoUrl())
  if (!asked.ok) throw new Error(`There is no Local Pleo for this worker: ${await asked.text()}`)
  const { addresses, databaseUrl } = (await asked.json()) as { addresses: Addresses; databaseUrl: string }
  const ctl = controlClient(addresses.control)
  await ctl.reset()
  return { ...addresses, databaseUrl, ctl, stop: async () => {} }
}

async function startOn(database: OwnDatabase, settings: Settings): Promise<OwnLocalPleo> {
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
