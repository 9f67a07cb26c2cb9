import 'server-only'
import type { Staff } from '@/lib/auth/staff'
import { environmentSettings } from '@/lib/environments'
import { findClient } from '@/lib/integrations/get-client'
import { getIntegration } from '@/lib/integrations/get-integration'
import { loadRegistrationPack } from '@/lib/integrations/load-registration-pack'
import { POSTMAN_CALLBACKS } from '@/lib/integrations/postman-callbacks'
import { postmanCollection } from '@/lib/integrations/postman-collection'
import { postmanEnvironment } from '@/lib/integrations/postman-environment'

/** What Postman is given for an integration, from its Staging client and registration. Production has none (docs/pleo 7). */
export async function loadPostman(staff: Staff, slug: string) {
  const integration = await getIntegration(staff, slug)
  const [client, { pack }] = await Promise.all([
    findClient(integration.id, 'staging'),
    loadRegistrationPack(staff, slug, 'staging'),
  ])
  const { authServer, api } = environmentSettings('staging')
  return {
    clientId: client?.clientId ?? null,
    scopes: pack.scopes,
    unregistered: Object.values(POSTMAN_CALLBACKS).filter((address) => !pack.redirectUris.includes(address)),
    collection: postmanCollection(integration.name, pack.scopes),
    environment: postmanEnvironment({
      name: integration.name,
      authServer,
      api,
      clientId: client?.clientId ?? '',
      scopes: pack.scopes,
    }),
  }
}
