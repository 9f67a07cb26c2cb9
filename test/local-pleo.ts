import path from 'node:path'
import { type LocalPleoAddresses, startLocalPleo as start } from '../scripts/start-local-pleo'
import { createEmptyDatabase } from './database'

export type TestLocalPleo = LocalPleoAddresses & { stop(): Promise<void> }

/**
 * Local Pleo as its own process, on free ports and with a database of its own. `settings` are those of
 * local-pleo/README.md. Start it in `beforeAll`, `stop()` it in `afterAll`.
 */
export async function startLocalPleo(settings: Record<string, string> = {}): Promise<TestLocalPleo> {
  const database = await createEmptyDatabase()
  const root = path.resolve(import.meta.dirname, '..')
  try {
    const { child, addresses } = await start({ root, databaseUrl: database.url, port: 0, settings })
    return {
      ...addresses,
      async stop() {
        await child.stop()
        await database.drop()
      },
    }
  } catch (error) {
    await database.drop()
    throw error
  }
}

/** The settings that point the dashboard's code at this Local Pleo. */
export function pleoSettings(local: LocalPleoAddresses): Record<string, string> {
  return {
    PLEO_STAGING_AUTH_URL: local.staging.auth,
    PLEO_STAGING_API_URL: local.staging.api,
    PLEO_STAGING_APP_URL: local.staging.app,
    PLEO_PRODUCTION_AUTH_URL: local.production.auth,
    PLEO_PRODUCTION_API_URL: local.production.api,
    PLEO_PRODUCTION_APP_URL: local.production.app,
  }
}
