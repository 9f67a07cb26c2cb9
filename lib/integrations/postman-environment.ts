import { POSTMAN_CALLBACKS } from '@/lib/integrations/postman-callbacks'

type PostmanClient = {
  name: string
  authServer: string
  api: string
  clientId: string
  scopes: readonly string[]
}

/** A Postman environment for the collection. What is secret is empty and of type secret: people fill it in themselves. */
export function postmanEnvironment(client: PostmanClient) {
  const open = (key: string, value: string) => ({ key, value, type: 'default', enabled: true })
  const secret = (key: string) => ({ key, value: '', type: 'secret', enabled: true })
  return {
    name: `${client.name} (Staging)`,
    values: [
      open('authUrl', client.authServer),
      open('apiUrl', client.api),
      open('clientId', client.clientId),
      secret('clientSecret'),
      open('scope', client.scopes.join(' ')),
      open('callbackUrl', POSTMAN_CALLBACKS.web),
    ],
    _postman_variable_scope: 'environment',
  }
}
