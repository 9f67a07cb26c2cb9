import type { Hono } from 'hono'
import { changeClient } from '../clients/change-client.ts'
import type { Client } from '../clients/client.ts'
import { clientInput } from '../clients/client-input.ts'
import { findClient, listClients } from '../clients/find-client.ts'
import { giveSecret } from '../clients/give-secret.ts'
import { registerClient } from '../clients/register-client.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Realm, World } from '../world.ts'
import { ControlError } from './control-error.ts'
import { readBody } from './read-body.ts'
import { realmOf } from './realm-of.ts'

export function clientRoutes(app: Hono, world: World): void {
  app.post('/environments/:env/clients', async (c) => {
    const realm = realmOf(world, c)
    const input = await readBody(c, clientInput)
    const made = await inTransaction(world.pool, async (db) => {
      const client = await registerClient(db, realm, input)
      return { clientId: client.id, clientSecret: await giveSecret(db, realm, client) }
    })
    return c.json(made, 201)
  })
  app.get('/environments/:env/clients', async (c) => {
    const realm = realmOf(world, c)
    return c.json({ clients: (await listClients(world.pool, realm.environment)).map(shown) })
  })
  app.patch('/environments/:env/clients/:clientId', async (c) => {
    const realm = realmOf(world, c)
    const client = await requireClient(realm, c.req.param('clientId'))
    const changed = await changeClient(
      world.pool,
      realm.environment,
      client.id,
      await readBody(c, clientInput.partial()),
    )
    return c.json(shown(changed ?? client))
  })
  app.post('/environments/:env/clients/:clientId/rotate-secret', async (c) => {
    const realm = realmOf(world, c)
    const client = await requireClient(realm, c.req.param('clientId'))
    const clientSecret = await inTransaction(world.pool, (db) => giveSecret(db, realm, client))
    return c.json({ clientId: client.id, clientSecret })
  })
}

async function requireClient(realm: Realm, id: string): Promise<Client> {
  const client = await findClient(realm.pool, realm.environment, id)
  if (!client) throw new ControlError(404, 'unknown_client', 'No such client in this environment.')
  return client
}

function shown({ id, secretSha256, ...client }: Client) {
  return { clientId: id, hasSecret: secretSha256 !== null, ...client }
}
