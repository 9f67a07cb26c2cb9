import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'
import { asRequest } from '@/test/next-request'

const ID = '7f9c2b1e-8d3a-4f00-8111-0123456789ab'
const SECRET = 'a-client-secret-of-acme-books-0001'

let members: Members
let modules: Awaited<ReturnType<typeof load>>

async function load() {
  const [actions, { db }, { createIntegration }, crypto] = await Promise.all([
    import('./actions'),
    import('@/lib/db'),
    import('@/lib/integrations/create-integration'),
    import('@/lib/crypto'),
  ])
  return { ...actions, db, createIntegration, ...crypto }
}

beforeAll(async () => {
  members = await openMembers(await createDatabase())
  modules = await load()
})
afterAll(() => members.close())

async function send(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ partner: 'acme', environment: 'staging', ...fields }))
    form.append(name, value)
  const token = modules.randomToken()
  const expires = new Date(Date.now() + 60_000)
  await modules.db().session.create({
    data: { userId: members.users.engineer, sessionToken: modules.hashToken(token), expires },
  })
  return await asRequest(
    { origin: 'http://localhost:3000', cookie: `dashboard-session=${token}` },
    async () => await modules.storeClientAction({ status: 'idle' }, form),
  )
}

async function integration(name: string): Promise<string> {
  const { slug } = await modules.createIntegration(members.owner, {
    name,
    multiCustomer: true,
    builtByPartner: true,
  })
  return slug
}

it.each([
  ['alone', { clientId: SECRET, clientSecret: '' }],
  ['beside a text that is too short', { clientId: SECRET, clientSecret: 'x' }],
  ['in both fields', { clientId: SECRET, clientSecret: SECRET }],
  ['swapped with the id', { clientId: SECRET, clientSecret: ID }],
])('a secret in the field of the Client ID is not sent back: %s', async (what, fields) => {
  const answer = await send({ integration: await integration(`Acme ${what}`), ...fields })
  expect(answer).toMatchObject({ status: 'failed', code: 'invalid_input' })
  expect(JSON.stringify(answer)).not.toContain(SECRET)
})

it('an id stays typed, and the secret beside it never', async () => {
  const fields = { integration: 'nowhere', clientId: ` ${ID}`, clientSecret: SECRET }
  const answer = await send(fields)
  expect(answer).toMatchObject({ status: 'failed', code: 'not_found', values: { clientId: ` ${ID}` } })
  expect(JSON.stringify(answer)).not.toContain(SECRET)
})
