import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { z } from 'zod'
import { inTransaction } from '../database/in-transaction.ts'
import { expireJobs } from '../exports/expire-jobs.ts'
import { queueExport } from '../exports/queue-export.ts'
import { readyEntries } from '../exports/ready-entries.ts'
import { disconnect } from '../ledger/disconnect.ts'
import { authorisationRequest } from '../oauth/authorize/authorisation-request.ts'
import { approve, deny } from '../oauth/authorize/decide.ts'
import { listPeople } from '../people/list-people.ts'
import { cookieName, newSession } from '../people/session.ts'
import { subjectsFor } from '../people/subjects.ts'
import type { World } from '../world.ts'
import { ControlError } from './control-error.ts'
import { readBody } from './read-body.ts'
import { realmOf } from './realm-of.ts'

const consentBody = z.object({
  authorizeUrl: z.url(),
  decision: z.enum(['approve', 'deny']),
  companyId: z.string().optional(),
  organisationId: z.string().optional(),
})

const exportBody = z.object({
  companyId: z.uuid(),
  accountingEntryIds: z.array(z.uuid()).min(1).optional(),
  count: z.number().int().min(1).max(1000).default(10),
  vendorBasedBookkeeping: z.boolean().default(false),
})

/** What people do in the browser, without one: the same rules decide. */
export function peopleRoutes(app: Hono, world: World): void {
  app.post('/environments/:env/consents', async (c) => {
    const realm = realmOf(world, c)
    const body = await readBody(c, consentBody)
    const url = new URL(body.authorizeUrl)
    if (url.pathname !== '/oauth/authorize' || url.origin !== realm.addresses[realm.environment].auth) {
      throw new ControlError(
        422,
        'not_an_authorise_url',
        "authorizeUrl is not this environment's authorise address.",
      )
    }
    const request = await authorisationRequest(realm, url.searchParams)
    if ('kind' in request) {
      if (request.kind === 'redirect') return c.json({ location: request.location })
      throw new ControlError(422, 'error_page', request.text)
    }
    if (body.decision === 'deny') return c.json({ location: deny(realm, request) })
    const owner = (await listPeople(world.pool, realm.environment)).find(
      (person) => person.role === 'account owner',
    )
    if (!owner)
      throw new ControlError(409, 'no_people', 'Nobody in this environment can approve; reset to the seed.')
    const wanted = body.companyId ?? body.organisationId ?? request.preselected?.split(':').at(-1)
    const subjects = await subjectsFor(world.pool, owner, request.client)
    const subject = wanted ? subjects.find(({ id }) => id === wanted) : subjects[0]
    if (!subject)
      throw new ControlError(
        422,
        'unknown_subject',
        'This client cannot be given that company or organisation.',
      )
    return c.json({ location: await approve(realm, request, owner, subject, randomUUID()) })
  })
  app.get('/environments/:env/people', async (c) => {
    const people = await listPeople(world.pool, realmOf(world, c).environment)
    return c.json({ people, password: world.settings.loginPassword })
  })
  app.post('/environments/:env/log-in', async (c) => {
    const realm = realmOf(world, c)
    const { email, place } = await readBody(
      c,
      z.object({ email: z.string(), place: z.enum(['auth', 'app']) }),
    )
    const person = (await listPeople(world.pool, realm.environment)).find((one) => one.email === email)
    if (!person)
      throw new ControlError(404, 'unknown_person', 'Nobody in this environment has that e-mail address.')
    return c.json({
      name: cookieName(realm, place, 'session'),
      value: await newSession(realm, place, person),
    })
  })
  app.get('/environments/:env/companies', async (c) => {
    const { rows } = await world.pool.query(
      `select id, name, organisation_id as "organisationId", address->>'country' as country, 'urn:pleo:company:' || id as urn
       from companies where environment = $1 order by position`,
      [realmOf(world, c).environment],
    )
    return c.json({ companies: rows })
  })
  app.patch('/environments/:env/companies/:companyId', async (c) => {
    const { contraAccount } = await readBody(c, z.object({ contraAccount: z.boolean() }))
    const changed = await world.pool.query(
      'update companies set contra_account = $3 where environment = $1 and id = $2',
      [realmOf(world, c).environment, c.req.param('companyId'), contraAccount],
    )
    return c.json({ changed: changed.rowCount === 1 })
  })
  app.post('/environments/:env/exports', async (c) => {
    const realm = realmOf(world, c)
    const body = await readBody(c, exportBody)
    await expireJobs(realm)
    const made = await inTransaction(world.pool, async (db) => {
      const ids = body.accountingEntryIds ?? (await readyEntries(db, realm, body.companyId, body.count))
      const result = await queueExport(db, realm, {
        ...body,
        accountingEntryIds: ids,
        isInteractive: true,
        createdBy: null,
      })
      if (typeof result === 'string') throw new ControlError(409, result, 'The export could not be queued.')
      return result
    })
    return c.json({ jobId: made.id, numberOfItems: made.numberOfItems }, 201)
  })
  app.post('/environments/:env/disconnect', async (c) => {
    const realm = realmOf(world, c)
    const { clientId, subject } = await readBody(c, z.object({ clientId: z.uuid(), subject: z.string() }))
    const why = { reason: 'disconnected_by_customer', requestId: null, at: world.clock.now() }
    const disconnected = await inTransaction(world.pool, (db) =>
      disconnect(db, realm.environment, clientId, subject, why),
    )
    return c.json({ disconnected })
  })
}
