import path from 'node:path'
import { ensureDatabase } from '../postgres/ensure-database'
import { initialise } from '../postgres/initialise'
import { choosePlace } from '../postgres/place'
import { type Server, startServer, stopServer } from '../postgres/server'
import { gone } from '../processes'
import type { Resources } from './resources'

export type EmbeddedPostgres = Server & { cluster: string; elsewhere: boolean; made: boolean }

const CLUSTER = 'postgres'

/** The embedded PostgreSQL of this data folder, with the databases of the dashboard and of Local Pleo. */
export async function startEmbeddedPostgres(
  dataDir: string,
  password: string,
  resources: Resources,
): Promise<EmbeddedPostgres> {
  const place = choosePlace(dataDir)
  const cluster = initialise(place, CLUSTER, password)
  const server = await startServer({ place, cluster, password })
  resources.add({ name: 'PostgreSQL', stop: () => stopServer(server) })
  const made = await ensureDatabase(server.url('postgres'), 'dashboard')
  await ensureDatabase(server.url('postgres'), 'local_pleo')
  return { ...server, cluster: shortPath(cluster), elsewhere: place.elsewhere, made }
}

function shortPath(file: string): string {
  const relative = path.relative(process.cwd(), file)
  return relative.startsWith('..') ? file : relative
}

/** Answers when the server ends: an adopted one is no child of ours, so nobody tells us. */
export async function serverEnded(server: Server): Promise<string> {
  while (!(await gone(server.pid, 60_000)));
  return 'it is no longer running'
}
