import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Staff } from '@/lib/auth/staff'
import { type ConnectedClient, type ConnectedWorld, startConnectedWorld } from '../../test/connected-world'

let world: ConnectedWorld
let client: ConnectedClient
let staff: Staff
let place: import('@/lib/places/place').Place
let db: typeof import('@/lib/db')['db']
let rehearseGate: typeof import('@/lib/calls/rehearse-gate')['rehearseGate']

beforeAll(async () => {
  world = await startConnectedWorld()
  ;({ db } = await import('@/lib/db'))
  ;({ rehearseGate } = await import('@/lib/calls/rehearse-gate'))
  const { staffOf } = await import('@/lib/auth/staff')
  const { enterPlace } = await import('@/lib/places/place')
  staff = await staffOf(world.userId, 'acme')
  place = await enterPlace(staff, 'books', 'staging')
  client = await world.registerClient()
})
afterAll(() => world.stop())

const gateFacts = async () => {
  const rows = await db().fact.findMany({
    where: { kind: { in: ['gate.secret_refused', 'gate.environment_refused', 'pleo.secret_refused'] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 3,
  })
  return rows.map((row) => `${row.kind} ${row.verdict}`).sort()
}

test('proves both refusals, and the real secret reaches nobody', async () => {
  const before = (await world.control.requests('staging')).length
  expect(await rehearseGate(staff, place)).toEqual({
    secretRefused: true,
    environmentRefused: true,
    standIn: { verdict: 'pass', status: 401 },
  })
  expect(await gateFacts()).toEqual([
    'gate.environment_refused pass',
    'gate.secret_refused pass',
    'pleo.secret_refused pass',
  ])
  expect(await db().auditEntry.findMany({ where: { action: 'gate.rehearse' } })).toMatchObject([
    {
      partnerId: world.partnerId,
      userId: staff.userId,
      detail: { secretRefused: true, environmentRefused: true },
    },
  ])
  const requests = await world.control.requests('staging')
  expect(requests).toHaveLength(before + 1)
  const asBearer = requests.filter((request) => request.reason === 'client_secret_as_bearer')
  expect(asBearer).toMatchObject([{ clientId: world.demoClientId, status: 401 }])
})

test('a gate that does not know the secret is caught, still without sending it', async () => {
  const known = await db().secretFingerprint.findMany()
  await db().secretFingerprint.deleteMany()
  const before = (await world.control.requests('staging')).length
  expect(await rehearseGate(staff, place)).toMatchObject({ secretRefused: false })
  expect((await world.control.requests('staging')).length).toBe(before + 1)
  expect(await gateFacts()).toContain('gate.secret_refused fail')
  await db().secretFingerprint.createMany({ data: known })
})

test('needs a stored client', async () => {
  await expect(rehearseGate(staff, { ...place, environment: 'production' })).rejects.toMatchObject({
    code: 'no_client',
  })
})

test('a stored secret handed in as an access token does not leave', async () => {
  const { introspect } = await import('@/lib/pleo/introspect')
  const { pleoAccess } = await import('@/lib/tokens/pleo-access')
  const { receivedToken } = await import('@/lib/tokens/token-source')
  const before = (await world.control.requests('staging')).length
  await expect(
    introspect(pleoAccess('staging', receivedToken(client.clientSecret, 'staging'))),
  ).rejects.toMatchObject({ code: 'client_secret_as_bearer' })
  expect((await world.control.requests('staging')).length).toBe(before)
})
