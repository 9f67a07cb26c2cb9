import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { inTransaction } from '../database/in-transaction.ts'
import { disconnect } from '../ledger/disconnect.ts'
import { listPeople } from '../people/list-people.ts'
import { cookieName, newSession } from '../people/session.ts'
import type { World } from '../world.ts'
import { ControlError } from './control-error.ts'
import { nothing, offer } from './offer.ts'
import { realmOf } from './realm-of.ts'

const tag = 'People'
const person = z
  .object({
    id: z.uuid(),
    environment: z.string(),
    email: z.string(),
    name: z.string(),
    role: z.enum(['account owner', 'admin', 'bookkeeper', 'member']),
    organisationId: z.uuid(),
    wholeOrganisation: z.boolean(),
    companyIds: z.array(z.uuid()),
  })
  .openapi('Person')

export function peopleControls(app: OpenAPIHono, world: World): void {
  const list = {
    operationId: 'people',
    summary: 'The people, and the password that all have',
    tag,
    method: 'get',
    path: '/environments/{env}/people',
    body: nothing,
    answer: z.object({ people: z.array(person), password: z.string() }),
  } as const
  offer(app, list, async (c) => ({
    people: await listPeople(world.pool, realmOf(world, c).environment),
    password: world.settings.loginPassword,
  }))

  const logIn = {
    operationId: 'logIn',
    summary: 'The session cookie of a person',
    tag,
    method: 'post',
    path: '/environments/{env}/log-in',
    body: z.object({ email: z.string(), place: z.enum(['auth', 'app']) }),
    answer: z.object({ name: z.string(), value: z.string() }),
  } as const
  offer(app, logIn, async (c, { email, place }) => {
    const realm = realmOf(world, c)
    const people = await listPeople(world.pool, realm.environment)
    const found = people.find((one) => one.email === email)
    if (!found)
      throw new ControlError(404, 'unknown_person', 'Nobody in this environment has that e-mail address.')
    return { name: cookieName(realm, place, 'session'), value: await newSession(realm, place, found) }
  })

  const end = {
    operationId: 'disconnect',
    summary: 'The customer ends what a client may do',
    tag,
    method: 'post',
    path: '/environments/{env}/disconnect',
    body: z.object({ clientId: z.uuid(), subject: z.string() }),
    answer: z.object({ disconnected: z.boolean() }),
  } as const
  offer(app, end, async (c, { clientId, subject }) => {
    const realm = realmOf(world, c)
    const why = { reason: 'disconnected_by_customer', requestId: null, at: world.clock.now() }
    const disconnected = await inTransaction(world.pool, (db) =>
      disconnect(db, realm.environment, clientId, subject, why),
    )
    return { disconnected }
  })
}
