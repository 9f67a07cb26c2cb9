import { type ControlClient, controlClient } from '../local-pleo/control-client'
import { createDatabase } from './database'
import { pleoSettings, startLocalPleo, type TestLocalPleo } from './local-pleo'

/**
 * A partner with one integration whose clients are registered at a Local Pleo of its own. Modules of lib/ read their
 * settings once, so they are imported here, after the settings are in place.
 */
export async function createWorld(settings: Record<string, string> = {}) {
  const [database, local] = await Promise.all([createDatabase(), startLocalPleo(settings)])
  Object.assign(process.env, pleoSettings(local), { DATABASE_URL: database.url })
  const { closeDb } = await import('../lib/db')
  return {
    local,
    control: controlClient(local.control),
    async stop() {
      await closeDb()
      await local.stop()
      await database.drop()
    },
  }
}

export type World = { local: TestLocalPleo; control: ControlClient }

const SCOPES = ['users:read', 'companies:read']

/** Makes a partner, its owner and an integration with a saved registration pack. Names are made unique by `name`. */
export async function createPartnerWorld(name: string) {
  const { createPartner } = await import('../lib/partners/create-partner')
  const { staffOf } = await import('../lib/auth/staff')
  const { createIntegration } = await import('../lib/integrations/create-integration')
  const { userId, slug } = await createPartner({
    name,
    ownerEmail: `owner@${slugless(name)}.example`,
    ownerName: 'Owner',
  })
  const owner = await staffOf(userId, slug)
  const integration = await createIntegration(owner, {
    multiCustomer: true,
    builtByPartner: true,
    name: `${name} Sync`,
  })
  return { owner, integration: integration.slug }
}

type Staff = Awaited<ReturnType<typeof createPartnerWorld>>['owner']

/** Registers a client at Local Pleo for an environment and stores it with the integration. */
export async function registerAndStore(
  world: World,
  owner: Staff,
  integration: string,
  environment: 'staging' | 'production' = 'staging',
  registration: Partial<Parameters<ControlClient['registerClient']>[1]> = {},
) {
  const { environmentSettings } = await import('../lib/environments')
  const { storeClient } = await import('../lib/integrations/store-client')
  const { saveRegistrationPack, SaveRegistrationPack } = await import(
    '../lib/integrations/save-registration-pack'
  )
  const redirectUri = environmentSettings(environment).redirectUri
  const credentials = await world.control.registerClient(environment, {
    name: `Client of ${integration}`,
    redirectUris: [redirectUri],
    scopes: SCOPES,
    ...registration,
  })
  const { enterPlace } = await import('../lib/places/place')
  const place = await enterPlace(owner, integration, environment)
  await saveRegistrationPack(
    owner,
    place,
    SaveRegistrationPack.parse({
      clientName: `Client of ${integration}`,
      redirectUris: redirectUri,
      scopes: SCOPES,
      pkce: 'on',
    }),
  )
  await storeClient(owner, place, credentials)
  return credentials
}

function slugless(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
