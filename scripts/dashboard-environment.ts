import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { choosePlace } from './postgres/place'
import { runningOn, serverUrl } from './postgres/server'
import type { LocalPleoAddresses } from './start-local-pleo'
import { StopReason } from './stop-reason'
import { deploymentEnvironment, embeddedEnvironment } from './up/environment'
import { readKeys } from './up/keys'
import type { Settings } from './up/settings'

type Running = { dashboard: { url: string }; localPleo: LocalPleoAddresses; outbox: { smtp: string } }

/** The settings with which a command runs the dashboard's verbs: those given, or those of the embedded default, running. */
export function dashboardEnvironment(settings: Settings): Record<string, string> {
  if (settings.databaseUrl) return deploymentEnvironment(settings, settings.databaseUrl)
  const file = path.join(settings.dataDir, 'running.json')
  if (!existsSync(file))
    throw new StopReason('The dashboard is not running here: npm start first, then this command.')
  const { dashboard, localPleo, outbox } = JSON.parse(readFileSync(file, 'utf8')) as Running
  // It may have been started with another PORT than this command.
  const asStarted = { ...settings, appUrl: dashboard.url }
  const keys = readKeys(settings.dataDir)
  return embeddedEnvironment(asStarted, {
    keys,
    databaseUrl: embeddedUrl(settings),
    smtp: outbox.smtp,
    pleo: localPleo,
  })
}

/** The connection string of the embedded PostgreSQL that runs now. */
export function embeddedUrl(settings: Settings): string {
  const server = runningOn(path.join(choosePlace(settings.dataDir).folder, 'postgres'))
  if (!server)
    throw new StopReason('The embedded PostgreSQL is not running: npm start first, then this command.')
  return serverUrl(server.port, readKeys(settings.dataDir).POSTGRES_PASSWORD, 'dashboard')
}
