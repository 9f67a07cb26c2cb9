import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { choosePlace } from './postgres/place'
import { runningOn, serverUrl } from './postgres/server'
import type { LocalPleoAddresses } from './start-local-pleo'
import { StopReason } from './stop-reason'
import { deploymentEnvironment, embeddedEnvironment } from './up/environment'
import { readKeys } from './up/keys'
import type { Settings } from './up/settings'

type Running = { localPleo: LocalPleoAddresses; outbox: { smtp: string } }

/** The settings with which a command runs the dashboard's verbs: those given, or those of the embedded default, running. */
export function dashboardEnvironment(settings: Settings): NodeJS.ProcessEnv {
  if (settings.databaseUrl)
    return { ...process.env, ...deploymentEnvironment(settings, settings.databaseUrl) }
  const file = path.join(settings.dataDir, 'running.json')
  if (!existsSync(file))
    throw new StopReason('The dashboard is not running here: npm start first, then this command.')
  const running = JSON.parse(readFileSync(file, 'utf8')) as Running
  const stand = { databaseUrl: embeddedUrl(settings), smtp: running.outbox.smtp, pleo: running.localPleo }
  return { ...process.env, ...embeddedEnvironment(settings, { keys: readKeys(settings.dataDir), ...stand }) }
}

/** The connection string of the embedded PostgreSQL that runs now. */
export function embeddedUrl(settings: Settings): string {
  const server = runningOn(path.join(choosePlace(settings.dataDir).folder, 'postgres'))
  if (!server)
    throw new StopReason('The embedded PostgreSQL is not running: npm start first, then this command.')
  return serverUrl(server.port, readKeys(settings.dataDir).POSTGRES_PASSWORD, 'dashboard')
}
