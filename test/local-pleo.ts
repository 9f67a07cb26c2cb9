import path from 'node:path'
import { controlClient } from '../local-pleo/control-client'
import { type LocalPleoAddresses, startLocalPleo as start } from '../scripts/start-local-pleo'
import { createEmptyDatabase } from './database'

export type TestLocalPleo = LocalPleoAddresses & { stop(): Promise<void> }

/**
 * A running Local Pleo on the first day of its world, for one test file: in `beforeAll`, `stop()` it in `afterAll`. With
 * `settings` (local-pleo/README.md) it is a process of its own, else the one of this worker, reset.
 */
export async function startLocalPleo(settings: Record<string, string> = {}): Promise<TestLocalPleo> {
  return Object.keys(settings).length ? await startOwn(settings) : await borrow()
}

async function borrow(): Promise<TestLocalPleo> {
  const asked = await fetch(`${process.env.TEST_LOCAL_PLEO_URL}/${process.env.VITEST_POOL_ID}`)
  if (!asked.ok) throw new Error(`There is no Local Pleo for this worker: ${await asked.text()}`)
  const { addresses } = (await asked.json()) as { addresses: LocalPleoAddresses }
  await controlClient(addresses.control).reset()
  return { ...addresses, stop: async () => undefined }
}

async function startOwn(settings: Record<string, string>): Promise<TestLocalPleo> {
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
