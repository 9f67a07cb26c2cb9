import type { Realm } from '../world.ts'
import type { Api } from './api.ts'
import { publishedPath } from './custom-verb.ts'

/** The OpenAPI 3.1 document, generated from the schemas that check the requests. */
export function document(api: Api, realm: Realm) {
  const { auth, api: server } = realm.addresses[realm.environment]
  const generated = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: `External API, ${realm.environment} (Local Pleo)`,
      version: '1.0.0',
      description: 'A stand-in with fictional data, generated from the schemas that check every request.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: server }],
  })
  const paths = Object.fromEntries(
    Object.entries(generated.paths ?? {}).map(([path, item]) => [publishedPath(path), item]),
  )
  const oauth = {
    type: 'oauth2',
    flows: {
      authorizationCode: {
        authorizationUrl: `${auth}/oauth/authorize`,
        tokenUrl: `${auth}/oauth/token`,
        refreshUrl: `${auth}/oauth/token`,
        scopes: {},
      },
    },
  }
  const apiKey = {
    type: 'http',
    scheme: 'basic',
    description: 'An API key as user name, without a password. Not for partner integrations.',
  }
  const securitySchemes = { oauth, apiKey }
  return { ...generated, paths, components: { ...generated.components, securitySchemes } }
}
