import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { environmentSettings } from '@/lib/environments'
import { findClient } from '@/lib/integrations/get-client'
import { loadRegistrationPack } from '@/lib/integrations/load-registration-pack'
import { POSTMAN_CALLBACKS } from '@/lib/integrations/postman-callbacks'
import { postmanCollection } from '@/lib/integrations/postman-collection'
import { postmanEnvironment } from '@/lib/integrations/postman-environment'
import type { Place } from '@/lib/places/place'

/** What Postman is given for an integration, from its Staging client and registration. Production has none (docs/pleo 7). */
export async function loadPostman(actor: Actor, place: Place) {
  const staging: Place = { ...place, environment: 'staging' }
  const [client, { pack }] = await Promise.all([
    findClient(actor, staging),
    loadRegistrationPack(actor, staging),
  ])
  const { authServer, api } = environmentSettings('staging')
  return {
    clientId: client?.clientId ?? null,
    scopes: pack.scopes,
    unregistered: Object.values(POSTMAN_CALLBACKS).filter((address) => !pack.redirectUris.includes(address)),
    collection: postmanCollection(place.integration.name, pack.scopes),
    environment: postmanEnvironment({
      name: place.integration.name,
      authServer,
      api,
      clientId: client?.clientId ?? '',
      scopes: pack.scopes,
    }),
  }
}
