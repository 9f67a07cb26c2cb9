import { migrateDatabase } from '../migrate-database'
import { actionsKey } from './actions-key'
import { build } from './build'
import { startDashboard } from './dashboard'
import { deploymentEnvironment } from './environment'
import { generateClient } from './generate-client'
import type { Launch } from './launch'
import { reachDatabase } from './reach-database'
import { refuseBusyPorts } from './refuse-busy-ports'

/** With DATABASE_URL set: no embedded PostgreSQL, no demo data, no Local Pleo, no outbox, no printed link. */
export async function startDeployment(launch: Launch, dev: boolean, databaseUrl: string) {
  const { settings, progress, resources, keep, watch } = launch
  await refuseBusyPorts([
    { port: settings.port, host: settings.host, what: 'the dashboard', setting: 'PORT' },
  ])
  await progress.phase('database reached', () => reachDatabase(databaseUrl))
  await progress.phase(
    'Prisma client',
    () => generateClient(settings.root),
    (ran) => (ran ? 'generated' : 'up to date'),
  )
  await progress.phase('migrations', () => migrateDatabase(settings.root, databaseUrl), applied)
  const env = deploymentEnvironment(settings, databaseUrl)
  const ids = actionsKey(env.AUTH_SECRET ?? '')
  if (!dev)
    await progress.phase(
      'build',
      () => build(settings.root, resources, ids),
      (ran) => (ran ? 'built' : 'up to date'),
    )
  const onLine = (line: string) => progress.line(line)
  const child = await progress.phase('dashboard', () =>
    startDashboard({ settings, env: { ...env, ...ids }, dev, keep, onLine }),
  )
  watch('The dashboard', child.ended)
  progress.line(`\n  Dashboard   ${settings.appUrl}\n`)
  return { pid: process.pid, dashboard: { url: settings.appUrl } }
}

export function applied(names: string[]): string {
  return names.length ? `applied ${names.length}` : 'up to date'
}
