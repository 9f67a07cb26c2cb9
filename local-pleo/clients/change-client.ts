import type { Queryable } from '../database/queryable.ts'
import type { EnvironmentName } from '../environment.ts'
import type { ClientInput } from './client-input.ts'
import { findClient } from './find-client.ts'

const columns: Record<keyof ClientInput, string> = {
  name: 'name',
  redirectUris: 'redirect_uris',
  scopes: 'scopes',
  clientUri: 'client_uri',
  logoUri: 'logo_uri',
  termsUri: 'terms_uri',
  privacyUri: 'privacy_uri',
  initiationUri: 'initiation_uri',
  settingsUri: 'settings_uri',
  contacts: 'contacts',
  subjectType: 'subject_type',
  rotation: 'rotation',
  graceSeconds: 'grace_seconds',
  tokenEndpointAuthMethods: 'token_endpoint_auth_methods',
  needsActivation: 'needs_activation',
}

export async function changeClient(
  db: Queryable,
  environment: EnvironmentName,
  id: string,
  change: Partial<ClientInput>,
) {
  const sent = (Object.keys(columns) as (keyof ClientInput)[]).filter((key) => change[key] !== undefined)
  if (sent.length > 0) {
    const assignments = sent.map((key, index) => `${columns[key]} = $${index + 3}`).join(', ')
    await db.query(`update clients set ${assignments} where environment = $1 and id = $2`, [
      environment,
      id,
      ...sent.map((key) => change[key]),
    ])
  }
  return findClient(db, environment, id)
}
