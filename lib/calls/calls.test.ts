import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Staff } from '@/lib/auth/staff'
import type { CallShown } from '@/lib/calls/make-call'
import type { Place } from '@/lib/places/place'
import { type ConnectedClient, type ConnectedWorld, startConnectedWorld } from '../../test/connected-world'

let world: ConnectedWorld
let client: ConnectedClient
let staff: Staff
let db: typeof import('@/lib/db')['db']
let staging: Place
let makeCalls: typeof import('@/lib/calls/make-calls')['makeCalls']

beforeAll(async () => {
  world = await startConnectedWorld()
  ;({ db } = await import('@/lib/db'))
  ;({ makeCalls } = await import('@/lib/calls/make-calls'))
  const { staffOf } = await import('@/lib/auth/staff')
  const { enterPlace } = await import('@/lib/places/place')
  staff = await staffOf(world.userId, 'acme')
  staging = await enterPlace(staff, 'books', 'staging')
  client = await world.registerClient()
})
afterAll(() => world.stop())

async function made(
  connectionId: string,
  operation: 'introspect' | 'employees' | 'companies',
): Promise<CallShown> {
  const { calls } = await makeCalls(staff, staging, { connectionId, operation })
  return calls[0] as CallShown
}

const firstCalls = (connectionId: string) => makeCalls(staff, staging, { connectionId, operation: 'first' })

async function facts(connectionId: string) {
  const rows = await db().fact.findMany({ where: { connectionId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  return rows.map((row) => `${row.kind} ${row.verdict}`)
}

test('the first call introspects and then reads employees; the person sees the answer', async () => {
  const connectionId = await world.connect(client)
  const { calls, skipped } = await firstCalls(connectionId)
  expect(skipped).toBeNull()
  expect(calls.map((call) => [call.operation, call.outcome, call.status])).toEqual([
    ['introspect', 'answered', 200],
    ['employees', 'answered', 200],
  ])
  const [introspect, employees] = calls
  expect(introspect?.scopes).toEqual(expect.arrayContaining(['users:read', 'companies:read']))
  expect(employees?.itemCount).toBeGreaterThan(0)
  expect(JSON.stringify(employees?.answer)).toContain('.example')
  expect(employees?.request).toEqual({
    method: 'GET',
    url: expect.stringContaining('/v2/employees'),
    headers: { accept: 'application/json', authorization: 'Bearer [left out]' },
  })
  expect(employees?.problems).toEqual([])
})

test('what is kept has ids, counts and the shape, and no value of the answer', async () => {
  const connectionId = await world.connect(client)
  const shown = await made(connectionId, 'employees')
  const { getCall } = await import('@/lib/calls/get-call')
  const kept = await getCall(staff, staging, shown.callId)
  expect(kept).toMatchObject({
    operation: 'employees',
    method: 'GET',
    path: '/v2/employees',
    status: 200,
    outcome: 'answered',
    itemCount: shown.itemCount,
    shape: { data: [expect.objectContaining({ email: 'string', firstName: 'string' })] },
  })
  expect(kept.ids).toHaveLength(shown.itemCount ?? -1)
  const people = (
    shown.answer as { data: { email: string; firstName: string; lastName: string; phone?: string }[] }
  ).data
  const rows = JSON.stringify([
    await db().apiCall.findMany(),
    await db().fact.findMany(),
    await db().auditEntry.findMany(),
  ])
  for (const person of people)
    for (const value of [
      person.email,
      `"${person.firstName}"`,
      `"${person.lastName}"`,
      person.phone ?? '+45',
    ])
      expect(rows).not.toContain(value)
  expect(await facts(connectionId)).toEqual(['call.employees pass', 'call.shape pass'])
  const fact = await db().fact.findFirstOrThrow({ where: { connectionId, kind: 'call.employees' } })
  expect(fact).toMatchObject({
    actor: 'dashboard',
    actorName: staff.name,
    userId: staff.userId,
    apiCallId: shown.callId,
  })
})

test('without users:read the second call reads companies; without either there is none', async () => {
  const companies = await world.registerClient({ scopes: ['companies:read'] })
  const one = await world.connect(companies, ['companies:read'])
  expect((await firstCalls(one)).calls.map((call) => call.operation)).toEqual(['introspect', 'companies'])
  const refused = await made(one, 'employees')
  expect(refused).toMatchObject({ outcome: 'refused', status: 403 })
  expect(await facts(one)).toContain('call.employees unknown')
  expect(refused.reason).toContain('never granted users:read')
  client = await world.registerClient()
})

describe('when Pleo says no', () => {
  test('401 once: one refresh and one retry', async () => {
    const connectionId = await world.connect(client)
    await world.control.addFault('staging', { route: 'GET /v1/introspect', kind: 'status', status: 401 })
    const shown = await made(connectionId, 'introspect')
    expect(shown).toMatchObject({ outcome: 'answered', attempts: 2 })
    const trail = await db().auditEntry.findMany({
      where: { detail: { path: ['connectionId'], equals: connectionId } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    expect(trail).toMatchObject([
      { action: 'grant.refresh', actorKind: 'system', partnerId: world.partnerId, subject: 'Customer 1' },
      { action: 'call.make', userId: staff.userId, subject: 'GET /v1/introspect', environment: 'staging' },
    ])
    expect(await facts(connectionId)).toEqual([
      'grant.refreshed pass',
      'call.introspect pass',
      'call.shape pass',
    ])
  })

  test('access withdrawn: the call fails, and the connection waits for the customer', async () => {
    const connectionId = await world.connect(client)
    const row = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
    await world.control.disconnect('staging', client.clientId, `urn:pleo:company:${row.companyId}`)
    const shown = await made(connectionId, 'introspect')
    expect(shown).toMatchObject({
      outcome: 'unauthorised',
      status: 401,
      reason: expect.stringContaining('authorise again'),
    })
    const after = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
    expect(after.status).toBe('needs_reauthorisation')
    expect(await facts(connectionId)).toContain('call.introspect unknown')
    await expect(made(connectionId, 'introspect')).rejects.toMatchObject({
      code: 'needs_reauthorisation',
    })
  })

  test.each([
    [{ kind: 'drop-before' } as const, 'unreachable'],
    [{ kind: 'status', status: 503 } as const, 'unavailable'],
  ])('%o is “could not tell”, never “failed”', async (fault, outcome) => {
    const connectionId = await world.connect(client)
    await world.control.addFault('staging', { route: 'GET /v1/introspect', ...fault })
    const shown = await made(connectionId, 'introspect')
    expect(shown.outcome).toBe(outcome)
    expect(await facts(connectionId)).toEqual(['call.introspect unknown'])
  })

  test('an answer in another form is an answer, and the difference a fact', async () => {
    const connectionId = await world.connect(client)
    await world.control.addFault('staging', { route: 'GET /v1/introspect', kind: 'html' })
    const shown = await made(connectionId, 'introspect')
    expect(shown).toMatchObject({ outcome: 'answered', scopes: null })
    expect(shown.problems).not.toEqual([])
    expect(await facts(connectionId)).toEqual(['call.introspect unknown', 'call.shape fail'])
  })

  test('a refusal of a scope that was granted speaks against the call', async () => {
    const connectionId = await world.connect(client)
    await world.control.addFault('staging', { route: 'GET /v2/employees', kind: 'status', status: 403 })
    await made(connectionId, 'employees')
    expect(await facts(connectionId)).toEqual(['call.employees fail'])
  })

  test('a token of another client or company proves nothing, whatever the status', async () => {
    const { tokens } = await world.authorise(await world.registerClient())
    client = await world.registerClient()
    const connectionId = await world.connect(client)
    const { companyId } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
    await db().connection.update({ where: { id: connectionId }, data: { companyId: randomUUID() } })
    const foreign = await made(connectionId, 'introspect')
    expect(foreign).toMatchObject({ status: 200, reason: expect.stringContaining('another resource') })
    await db().connection.update({ where: { id: connectionId }, data: { companyId } })
    const { storeGrant } = await import('@/lib/tokens/store-grant')
    const { oauthClientId, environment } = client
    const obtainedAt = new Date()
    await db().$transaction((tx) =>
      storeGrant(tx, { connectionId, environment, oauthClientId, tokens, obtainedAt }),
    )
    const stolen = await made(connectionId, 'introspect')
    expect(stolen).toMatchObject({ status: 200, reason: expect.stringContaining('another Client ID') })
    expect((await facts(connectionId)).filter((fact) => !fact.startsWith('call.shape'))).toEqual([
      'call.introspect fail',
      'call.introspect fail',
    ])
  })
})

describe('who may call', () => {
  test('another partner’s member finds nothing; nor does the other environment', async () => {
    const connectionId = await world.connect(client)
    const { callId } = await made(connectionId, 'introspect')
    const { staffOf } = await import('@/lib/auth/staff')
    const { getCall } = await import('@/lib/calls/get-call')
    const { listCalls } = await import('@/lib/calls/list-calls')
    const { rehearseGate } = await import('@/lib/calls/rehearse-gate')
    const partner = await db().partner.create({ data: { slug: 'other', name: 'Other Ltd' } })
    const user = await db().user.create({ data: { email: 'owner@other.example' } })
    await db().member.create({ data: { partnerId: partner.id, userId: user.id, role: 'owner' } })
    const stranger = await staffOf(user.id, 'other')
    const missing = expect.objectContaining({ code: 'not_found' })
    const input = { connectionId, operation: 'introspect' } as const
    await expect(makeCalls(stranger, staging, input)).rejects.toEqual(missing)
    await expect(getCall(stranger, staging, callId)).rejects.toEqual(missing)
    expect(await listCalls(stranger, staging)).toEqual([])
    await expect(rehearseGate(stranger, staging)).rejects.toEqual(missing)
    const elsewhere: Place = { ...staging, environment: 'production' }
    await expect(makeCalls(staff, elsewhere, input)).rejects.toEqual(missing)
    await expect(getCall(staff, elsewhere, callId)).rejects.toEqual(missing)
    expect((await listCalls(staff, staging)).map((call) => call.id)).toContain(callId)
  })

  test('a viewer may look and not call', async () => {
    const connectionId = await world.connect(client)
    const roleIs = (role: 'viewer' | 'engineer') =>
      db().member.updateMany({ where: { userId: staff.userId }, data: { role } })
    await roleIs('viewer')
    await expect(made(connectionId, 'introspect')).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await roleIs('engineer')
  })

  test('Production is locked until it was opened', async () => {
    const connection = await db().connection.create({
      data: {
        integrationId: world.integrationId,
        environment: 'production',
        customerReference: 'p',
        label: 'P',
        subjectUrn: `urn:pleo:company:${randomUUID()}`,
        companyId: randomUUID(),
        scopes: [],
        connectedAt: new Date(),
      },
    })
    const input = { connectionId: connection.id, operation: 'introspect' } as const
    const production: Place = { ...staging, environment: 'production' }
    await expect(makeCalls(staff, production, input)).rejects.toMatchObject({ code: 'locked' })
  })
})
