import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { ConnectedWorld } from '@/test/connected-world'
import { startConnectedWorld } from '@/test/connected-world'

let world: ConnectedWorld
let connectionId: string
let client: Awaited<ReturnType<ConnectedWorld['registerClient']>>
let staff: import('@/lib/auth/staff').Staff
let place: import('@/lib/places/place').Place
let db: typeof import('@/lib/db')['db']
let disconnect: typeof import('@/lib/connections/disconnect')['disconnect']

beforeAll(async () => {
  world = await startConnectedWorld()
  ;({ db } = await import('@/lib/db'))
  ;({ disconnect } = await import('@/lib/connections/disconnect'))
  const { staffOf } = await import('@/lib/auth/staff')
  staff = await staffOf(world.userId, 'acme')
  const { enterPlace } = await import('@/lib/places/place')
  place = await enterPlace(staff, 'books', 'staging')
})
beforeEach(async () => {
  await world.control.clearFaults('staging')
  client = await world.registerClient()
  connectionId = await world.connect(client)
})
afterAll(() => world.stop())

const end = () => disconnect(staff, place, { connectionId })
const fault = (kind: 'delay' | 'status', more: object) =>
  world.control.addFault('staging', {
    clientId: client.clientId,
    route: 'DELETE /v1/installations/me',
    kind,
    ...more,
  })
const row = () => db().connection.findUniqueOrThrow({ where: { id: connectionId }, include: { grant: true } })

it('removes the installation at Pleo, deletes the tokens and keeps the record', async () => {
  expect(await end()).toMatchObject({ removedAtPleo: true })
  expect(await row()).toMatchObject({ status: 'disconnected', grant: null })
  const { entries } = await world.control.ledger('staging', client.clientId)
  expect(entries.filter((entry) => entry.kind !== 'code' && entry.revokedAt === null)).toEqual([])
  await expect(end()).rejects.toMatchObject({ code: 'not_connected' })
})

it('changes nothing while Pleo does not answer, for the tokens are what removes it later', async () => {
  await fault('status', { status: 503, times: null })
  await expect(end()).rejects.toMatchObject({ code: 'pleo_unreachable' })
  expect(await row()).toMatchObject({ status: 'connected', grant: { generation: 1 } })
})

it('deletes the tokens when the customer had ended access at Pleo already', async () => {
  const { subjectUrn } = await row()
  await world.control.disconnect('staging', client.clientId, subjectUrn.split('#')[0] as string)
  expect(await end()).toMatchObject({ removedAtPleo: false })
  expect(await row()).toMatchObject({ status: 'disconnected', grant: null })
})

it('leaves an authorisation alone that came while Pleo was asked', async () => {
  await fault('delay', { delayMs: 2_000 })
  const going = end()
  const refused = expect(going).rejects.toMatchObject({ code: 'conflict' })
  await vi.waitFor(async () => expect(await world.control.listFaults('staging')).toMatchObject([{ seen: 1 }]))
  await db().connection.update({
    where: { id: connectionId },
    data: { connectedAt: new Date(Date.now() + 1000) },
  })
  await refused
  expect(await row()).toMatchObject({ grant: { generation: 1 } })
})

it('writes one fact for a double click', async () => {
  const both = await Promise.allSettled([end(), end()])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db().fact.count({ where: { connectionId, kind: 'connection.disconnected' } })).toBe(1)
})
