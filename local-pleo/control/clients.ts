import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { changeClient } from '../clients/change-client.ts'
import type { Client } from '../clients/client.ts'
import { clientInput } from '../clients/client-input.ts'
import { findClient, listClients } from '../clients/find-client.ts'
import { giveSecret } from '../clients/give-secret.ts'
import { registerClient } from '../clients/register-client.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Realm, World } from '../world.ts'
import { ControlError } from './control-error.ts'
import { moment, nothing, offer } from './offer.ts'
import { realmOf } from './realm-of.ts'

const path = '/environments/{env}/clients'
const tag = 'Clients'
const credentials = z.object({ clientId: z.uuid(), clientSecret: z.string() }).openapi('Credentials')
const link = z.string().nullable()

/** Never with a secret. */
const client = z
  .object({
    clientId: z.uuid(),
    hasSecret: z.boolean(),
    environment: z.string(),
    name: z.string(),
    redirectUris: z.array(z.string()),
    scopes: z.array(z.string()),
    clientUri: link,
    logoUri: link,
    termsUri: link,
    privacyUri: link,
    initiationUri: link,
    settingsUri: link,
    contacts: z.array(z.string()),
    subjectType: z.enum(['company', 'organisation']),
    rotation: z.enum(['strict', 'grace', 'non-rotating']).nullable(),
    graceSeconds: z.number().nullable(),
    tokenEndpointAuthMethods: z.array(z.enum(['client_secret_basic', 'client_secret_post'])),
    needsActivation: z.boolean(),
    createdAt: moment,
    pickUpUntil: moment.nullable(),
    pickedUpAt: moment.nullable(),
  })
  .openapi('RegisteredClient')

export function clientControls(app: OpenAPIHono, world: World): void {
  const register = { operationId: 'registerClient', summary: 'Register a client', tag, path } as const
  offer(
    app,
    { ...register, method: 'post', body: clientInput, answer: credentials, made: true },
    (c, input) => {
      const realm = realmOf(world, c)
      return inTransaction(world.pool, async (db) => {
        const made = await registerClient(db, realm, input)
        return { clientId: made.id, clientSecret: await giveSecret(db, realm, made) }
      })
    },
  )
  const list = { operationId: 'listClients', summary: 'The clients, without secrets', tag, path } as const
  const listed = z.object({ clients: z.array(client) })
  offer(app, { ...list, method: 'get', body: nothing, answer: listed }, async (c) => ({
    clients: (await listClients(world.pool, realmOf(world, c).environment)).map(shown),
  }))
  const change = { operationId: 'changeClient', summary: 'Change a client', tag, path: `${path}/{clientId}` }
  offer(
    app,
    { ...change, method: 'patch', body: clientInput.partial(), answer: client },
    async (c, input) => {
      const realm = realmOf(world, c)
      const { id } = await requireClient(realm, c.req.param('clientId'))
      const changed = await changeClient(world.pool, realm.environment, id, input)
      return shown(changed ?? (await requireClient(realm, id)))
    },
  )
  const rotate = { operationId: 'rotateSecret', summary: 'Replace the secret', tag } as const
  const secretPath = `${path}/{clientId}/rotate-secret`
  offer(
    app,
    { ...rotate, method: 'post', path: secretPath, body: z.object({}), answer: credentials },
    async (c) => {
      const realm = realmOf(world, c)
      const found = await requireClient(realm, c.req.param('clientId'))
      const clientSecret = await inTransaction(world.pool, (db) => giveSecret(db, realm, found))
      return { clientId: found.id, clientSecret }
    },
  )
}

async function requireClient(realm: Realm, id = ''): Promise<Client> {
  const found = await findClient(realm.pool, realm.environment, id)
  if (!found) throw new ControlError(404, 'unknown_client', 'No such client in this environment.')
  return found
}

function shown({ id, secretSha256, ...rest }: Client) {
  return { clientId: id, hasSecret: secretSha256 !== null, ...rest }
}
