import { createHash } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { applyMigrations, readMigrations } from '../scripts/migrations/apply'
import { initialise } from '../scripts/postgres/initialise'
import { choosePlace, type Place } from '../scripts/postgres/place'
import { runningOn, type Server, startServer, stopServer } from '../scripts/postgres/server'
import { UtcClient } from '../scripts/postgres/utc-client'
import { copyCluster } from './copy-cluster'
import { TEMPLATE_DATABASE } from './database'
import { lendLocalPleo } from './lend-local-pleo'

const PASSWORD = 'test-only'
// The cluster lives as long as one run of the tests: nothing is lost when the power goes.
const FLAGS = [
  '-c',
  'fsync=off',
  '-c',
  'synchronous_commit=off',
  '-c',
  'full_page_writes=off',
  '-c',
  'max_connections=300',
  // Neither UTC nor the host's zone, as a deployment's database may have it.
  '-c',
  'timezone=America/Los_Angeles',
]

/**
 * A real PostgreSQL for this run of the tests, with a migrated template database, and a Local Pleo a worker. The cluster is a copy of one that is
 * kept in .data-test/ as long as the migrations are the same, so several runs can go on side by side.
 */
export default async function setup() {
  const root = path.resolve(import.meta.dirname, '..')
  const place = choosePlace(path.join(root, '.data-test'))
  await clearLeftOvers(place)
  const original = await migratedCluster(place, path.join(root, 'prisma', 'migrations'))
  const cluster = path.join(place.folder, `run-${process.pid}`)
  copyCluster(original, cluster)
  const server = await startServer({ place, cluster, password: PASSWORD, flags: FLAGS })
  process.env.TEST_POSTGRES_URL = server.url('postgres')
  const lender = await lendLocalPleo(root)
  process.env.TEST_LOCAL_PLEO_URL = lender.url
  return async () => {
    await lender.stop()
    await remove(server, cluster)
  }
}

async function migratedCluster(place: Place, folder: string): Promise<string> {
  const migrations = readMigrations(folder)
  const key = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 12)
  const kept = path.join(place.folder, `template-${key}`)
  if (existsSync(kept)) return kept
  const cluster = initialise(place, `run-${process.pid}-template`, PASSWORD)
  const server = await startServer({ place, cluster, password: PASSWORD, flags: FLAGS })
  await query(server.url('postgres'), (client) => client.query(`CREATE DATABASE ${TEMPLATE_DATABASE}`))
  await query(server.url(TEMPLATE_DATABASE), (client) => applyMigrations(client, migrations))
  await stopServer(server)
  // Another run may have kept its own in the meantime.
  if (!existsSync(kept)) renameSync(cluster, kept)
  return kept
}

async function query(connectionString: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new UtcClient({ connectionString })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** Runs that were killed could not clean up: their folders carry their process number. */
async function clearLeftOvers(place: Place) {
  for (const name of readdirSync(place.folder)) {
    const pid = Number(/^run-(\d+)/.exec(name)?.[1])
    if (!pid || isRunning(pid)) continue
    const cluster = path.join(place.folder, name)
    const left = runningOn(cluster)
    if (left) await stopServer(left)
    rmSync(cluster, { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function remove(server: Server, cluster: string) {
  await stopServer(server)
  rmSync(cluster, { recursive: true, force: true })
  rmSync(`${cluster}.log`, { force: true })
}
