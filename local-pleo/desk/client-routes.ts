import type { Context, Hono } from 'hono'
import { changeClient } from '../clients/change-client.ts'
import type { Client } from '../clients/client.ts'
import { findClient, listClients } from '../clients/find-client.ts'
import { giveSecret } from '../clients/give-secret.ts'
import { registerClient } from '../clients/register-client.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { isEnvironmentName } from '../environment.ts'
import { revokeAuthorisation } from '../ledger/revoke.ts'
import type { Markup } from '../pages/page.ts'
import type { Realm, World } from '../world.ts'
import { findAccessRequest } from './access-request.ts'
import { readClientForm, valuesOf } from './client-form.ts'
import { clientPage, clientsPage, newClientPage, secretPage } from './client-pages.ts'
import { clientsOfRequest } from './clients-of-request.ts'

type Desk = { proof: (c: Context) => Markup; form: (c: Context) => URLSearchParams }

export function clientRoutes(app: Hono, world: World, desk: Desk): void {
  app.get('/clients', async (c) => {
    const clients = [
      ...(await listClients(world.pool, 'staging')),
      ...(await listClients(world.pool, 'production')),
    ]
    return c.html(clientsPage(clients))
  })

  app.on(['GET', 'POST'], '/clients/new', async (c) => {
    const environment = c.req.query('environment') ?? ''
    const request = await findAccessRequest(world.pool, c.req.query('request') ?? '')
    if (!request || !isEnvironmentName(environment)) return c.notFound()
    const approved = environment === 'staging' ? request.stagingApprovedAt : request.productionApprovedAt
    if (!approved) return c.text('This access request is not approved for that environment.', 409)
    const page = { environment, requestId: request.id, proof: desk.proof(c) }
    if (c.req.method === 'GET') {
      // Production starts from what was registered for Staging; the redirect URIs are usually others.
      const earlier = (await clientsOfRequest(world.pool, request.id)).at(-1)
      return c.html(newClientPage({ ...page, values: earlier ? valuesOf(earlier) : {}, problems: [] }))
    }
    const read = readClientForm(desk.form(c))
    if ('problems' in read)
      return c.html(newClientPage({ ...page, values: read.values, problems: read.problems }), 422)
    const realm: Realm = { ...world, environment }
    const client = await inTransaction(world.pool, async (db) => {
      const made = await registerClient(db, realm, read.input)
      await db.query('update clients set access_request_id = $2 where id = $1', [made.id, request.id])
      return made
    })
    return c.redirect(`/clients/${environment}/${client.id}`, 303)
  })

  app.get('/clients/:environment/:id', (c) =>
    withClient(c, async (client) =>
      c.html(
        clientPage({
          client,
          now: world.clock.now(),
          proof: desk.proof(c),
          problems: [],
          saved: c.req.query('saved') === '1',
        }),
      ),
    ),
  )
  app.post('/clients/:environment/:id', (c) =>
    withClient(c, async (client, realm) => {
      const read = readClientForm(desk.form(c))
      if ('problems' in read) {
        return c.html(clientPage({ client, now: world.clock.now(), proof: desk.proof(c), ...read }), 422)
      }
      await changeClient(world.pool, realm.environment, client.id, read.input)
      return c.redirect(`/clients/${realm.environment}/${client.id}?saved=1`, 303)
    }),
  )
  app.post('/clients/:environment/:id/secret', (c) =>
    withClient(c, async (client, realm) => {
      const late =
        !client.secretSha256 && client.pickUpUntil !== null && client.pickUpUntil <= world.clock.now()
      if (late) return c.redirect(`/clients/${realm.environment}/${client.id}`, 303)
      return c.html(
        secretPage(client, await inTransaction(world.pool, (db) => giveSecret(db, realm, client))),
      )
    }),
  )
  app.post('/clients/:environment/:id/renew', (c) =>
    withClient(c, async (client, realm) => {
      const until = world.clock.in(world.settings.pickUpDays * 24 * 60 * 60)
      await world.pool.query('update clients set pick_up_until = $2 where id = $1', [client.id, until])
      return c.redirect(`/clients/${realm.environment}/${client.id}`, 303)
    }),
  )
  app.post('/clients/:environment/:id/revoke', (c) =>
    withClient(c, async (client, realm) => {
      const why = { reason: 'revoked_by_pleo', requestId: null, at: world.clock.now() }
      await inTransaction(world.pool, async (db) => {
        const { rows } = await db.query<{ id: string }>(
          'select id from authorisations where environment = $1 and client_id = $2 and revoked_at is null order by position for update',
          [realm.environment, client.id],
        )
        for (const { id } of rows) await revokeAuthorisation(db, id, why)
      })
      return c.redirect(`/clients/${realm.environment}/${client.id}?saved=1`, 303)
    }),
  )

  async function withClient(
    c: Context,
    then: (client: Client, realm: Realm) => Promise<Response>,
  ): Promise<Response> {
    const environment = c.req.param('environment') ?? ''
    if (!isEnvironmentName(environment)) return c.notFound()
    const client = await findClient(world.pool, environment, c.req.param('id') ?? '')
    return client ? then(client, { ...world, environment }) : c.notFound()
  }
}
