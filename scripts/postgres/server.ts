import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../free-port'
import { commandOf, gone, isAlive, signal } from '../processes'
import { StopReason } from '../stop-reason'
import type { Place } from './place'
import { UtcClient } from './utc-client'

export type Server = { pid: number; port: number; adopted: boolean; url(database: string): string }

type Options = { place: Place; cluster: string; password: string; flags?: string[] }

/**
 * Starts PostgreSQL on a free loopback port, or adopts the one that an earlier run left on this cluster. It is in a
 * process group of its own: Ctrl-C reaches only the launcher, which stops everything in order.
 */
export async function startServer(options: Options): Promise<Server> {
  const left = runningOn(options.cluster)
  if (left) return adopt(left, options)
  for (let attempt = 1; ; attempt++) {
    const outcome = await launch(options, await freePort())
    if (typeof outcome !== 'string') return outcome
    if (attempt > PATIENCE || !/shared memory block|lock file/.test(outcome)) {
      throw new StopReason(`PostgreSQL did not start: ${outcome} (its log is ${logOf(options)}).`)
    }
    // After a crash of the postmaster its children need a moment to let go of the shared memory, and its parent to reap
    // it. Some containers reap nothing: then its pid file names a process that is dead and yet there.
    await wait(250)
    if (attempt === PATIENCE && !runningOn(options.cluster)) {
      rmSync(path.join(options.cluster, 'postmaster.pid'), { force: true })
    }
  }
}

/** Stops it as `pg_ctl stop -m fast` does: open transactions are rolled back, what was committed is on disk. */
export async function stopServer(server: { pid: number }): Promise<void> {
  signal(server.pid, 'SIGINT')
  if (await gone(server.pid, 20_000)) return
  signal(server.pid, 'SIGQUIT')
  await gone(server.pid, 10_000)
}

/** The postmaster that holds this cluster now, by its pid file: line 1 is the pid, line 4 the port. */
export function runningOn(cluster: string): { pid: number; port: number } | undefined {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  // A stale file may name a number that another program has by now.
  if (!pid || !isAlive(pid) || !commandOf(pid).includes(cluster)) return undefined
  return { pid, port }
}

export function serverUrl(port: number, password: string, database: string): string {
  return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

async function adopt(left: { pid: number; port: number }, options: Options): Promise<Server> {
  const url = (database: string) => serverUrl(left.port, options.password, database)
  const refused = await whenReady(left.pid, url('postgres'))
  if (!refused) return { ...left, adopted: true, url }
  if (refused === WRONG_PASSWORD) throw new StopReason(WRONG_PASSWORD)
  await stopServer(left)
  return startServer(options)
}

async function launch(options: Options, port: number): Promise<Server | string> {
  const { place, cluster, flags = [] } = options
  const log = openSync(logOf(options), 'a', 0o600)
  const logStart = readFileSync(logOf(options)).length
  const child = spawn(
    place.binaries.postgres,
    ['-D', cluster, '-p', String(port), '-h', '127.0.0.1', ...SETTINGS, ...flags],
    {
      uid: place.account?.uid,
      gid: place.account?.gid,
      cwd: cluster,
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    },
  )
  closeSync(log)
  child.on('error', () => undefined)
  child.unref()
  if (!child.pid) return `${place.binaries.postgres} cannot be run`
  const url = (database: string) => serverUrl(port, options.password, database)
  const refused = await whenReady(child.pid, url('postgres'))
  if (!refused) return { pid: child.pid, port, adopted: false, url }
  if (isAlive(child.pid)) await stopServer({ pid: child.pid })
  if (refused === WRONG_PASSWORD) throw new StopReason(WRONG_PASSWORD)
  return lastFatal(readFileSync(logOf(options)).subarray(logStart).toString()) ?? refused
}

const PATIENCE = 20

// initdb wrote the zone of the host that it ran on into the cluster.
const SETTINGS = ['unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC'].flatMap((each) => [
  '-c',
  each,
])

const WRONG_PASSWORD =
  'The database refuses the password in keys.json: restore the keys.json that belongs to this data folder, or delete the folder to begin anew.'

/** Undefined as soon as it answers; otherwise the reason it does not. */
async function whenReady(pid: number, connectionString: string): Promise<string | undefined> {
  const until = Date.now() + 60_000
  for (;;) {
    const client = new UtcClient({ connectionString, connectionTimeoutMillis: 5_000 })
    try {
      await client.connect()
      return undefined
    } catch (error) {
      // 28P01: invalid_password. 57P03 (starting up, recovering) and refused connections pass with time.
      if ((error as { code?: string }).code === '28P01') return WRONG_PASSWORD
      if (!isAlive(pid)) return 'it ended at once'
      if (Date.now() > until) return 'it did not answer within a minute'
    } finally {
      await client.end().catch(() => undefined)
    }
    await wait(25)
  }
}

function lastFatal(log: string): string | undefined {
  return log
    .match(/FATAL: {2}(.*)/g)
    ?.at(-1)
    ?.replace(/^FATAL: {2}/, '')
}

function logOf(options: Options): string {
  return path.join(options.place.folder, `${path.basename(options.cluster)}.log`)
}
