import { postmanRequest } from '@/lib/integrations/postman-request'
import { endpointsFor } from '@/lib/pleo/endpoints'

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'

/**
 * A Postman collection v2.1 of the calls that these scopes allow: a folder a resource, one OAuth 2.0 configuration for
 * all. It holds variables only, no credentials; postman-environment.ts fills them.
 */
export function postmanCollection(name: string, scopes: readonly string[]) {
  const endpoints = endpointsFor(scopes)
  const resources = [...new Set(endpoints.map(({ resource }) => resource))]
  return {
    info: { name: `${name} (Staging)`, description: DESCRIPTION, schema: SCHEMA },
    auth: { type: 'oauth2', oauth2: OAUTH2.map(({ key, value }) => ({ key, value, type: typeof value })) },
    item: resources.map((resource) => ({
      name: resource,
      item: endpoints.filter((endpoint) => endpoint.resource === resource).map(postmanRequest),
    })),
  }
}

const DESCRIPTION =
  'Choose the environment that was downloaded with it, put the Client Secret into its secret variable, then Get New Access Token. Staging only. Refreshing a token here ends the one that is held elsewhere.'

// docs/pleo 7: authorisation code with PKCE, SHA-256, an empty verifier (Postman makes one), Basic authentication.
const OAUTH2: { key: string; value: string | boolean }[] = [
  { key: 'tokenName', value: 'Pleo Staging' },
  { key: 'grant_type', value: 'authorization_code_with_pkce' },
  { key: 'authUrl', value: '{{authUrl}}/oauth/authorize' },
  { key: 'accessTokenUrl', value: '{{authUrl}}/oauth/token' },
  { key: 'redirect_uri', value: '{{callbackUrl}}' },
  { key: 'clientId', value: '{{clientId}}' },
  { key: 'clientSecret', value: '{{clientSecret}}' },
  { key: 'scope', value: '{{scope}}' },
  { key: 'state', value: '{{$guid}}' },
  { key: 'challengeAlgorithm', value: 'S256' },
  { key: 'code_verifier', value: '' },
  { key: 'client_authentication', value: 'header' },
  { key: 'addTokenTo', value: 'header' },
  { key: 'headerPrefix', value: 'Bearer' },
  { key: 'useBrowser', value: false },
]
