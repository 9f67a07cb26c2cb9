import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConnectedClient, type ConnectedWorld, startConnectedWorld } from '../../test/connected-world'

type Tokens = typeof import('@/lib/tokens/access-token')

let world: ConnectedWorld
let client: ConnectedClient
let accessToken: Tokens['accessToken']
let db: typeof import('@/lib/db')['db']

const LATER = () => new Date(Date.now() + 20 * 60_000)

beforeAll(async () => {
  world = await startConnectedWorld()
  ;({ accessToken } = await import('@/lib/tokens/access-token'))
  ;({ db } = await import('@/lib/db'))
  client = await world.registerClient()
})
afterAll(() => world.stop())

/** What Local Pleo's own record says of a client's refresh tokens: each sent once, none sent again. */
async function spendings(of: ConnectedClient) {
  const { entries, events } = await world.control.ledger('staging', of.clientId)
  const tokens = new Set(entries.filter((one) => one.kind === 'refresh_token').map((one) => one.id))
  const count = (...kinds: string[]) =>
    events.filter((one) => tokens.has(one.ledgerId) && kinds.includes(one.event)).length
  return { spent: count('spent'), sentAgain: count('repeated', 'replayed', 'refused') }
}

async function requestsSoFar() {
  return (await world.control.requests('staging')).length
}

async function facts(connectionId: string) {
  const rows = await db().fact.findMany({ where: { connectionId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  return rows.map((row) => `${row.kind} ${row.verdict}`)
}

describe('a token that is still good', () => {
  test('is given as stored, without asking Pleo', async () => {
    const connectionId = await world.connect(client)
    const before = await requestsSoFar()
    const first = await accessToken(connectionId)
    const second = await accessToken(connectionId)
    expect(second).toEqual(first)
    expect(first).toMatchObject({ generation: 1, environment: 'staging', justRefreshed: false })
    expect(await requestsSoFar()).toBe(before)
  })

  test('is refreshed when less than a minute of it is left', async () => {
    const connectionId = await world.connect(client)
    const { expiresAt } = await accessToken(connectionId)
    const before = await accessToken(connectionId, { clock: () => new Date(expiresAt.getTime() - 61_000) })
    expect(before.generation).toBe(1)
    const after = await accessToken(connectionId, { clock: () => new Date(expiresAt.getTime() - 59_000) })
    expect(after).toMatchObject({ generation: 2, justRefreshed: true })
  })

  test('is replaced when Pleo refused that generation, and only then', async () => {
    const connectionId = await world.connect(client)
    const second = await accessToken(connectionId, { staleGeneration: 1 })
    expect(second.generation).toBe(2)
    expect(await accessToken(connectionId, { staleGeneration: 1 })).toMatchObject({
      token: second.token,
      generation: 2,
      justRefreshed: false,
    })
  })
})

test('a refresh replaces both tokens and the expiry, and says so in a fact', async () => {
  const connectionId = await world.connect(client)
  const before = await db().grant.findUniqueOrThrow({ where: { connectionId } })
  await accessToken(connectionId, { clock: LATER })
  const after = await db().grant.findUniqueOrThrow({ where: { connectionId }, include: { lease: true } })
  expect(after.generation).toBe(before.generation + 1)
  expect(after.accessTokenSealed).not.toBe(before.accessTokenSealed)
  expect(after.refreshTokenSealed).not.toBe(before.refreshTokenSealed)
  expect(after.accessExpiresAt.getTime()).toBeGreaterThan(before.accessExpiresAt.getTime())
  expect(after.lease).toBeNull()
  expect(await facts(connectionId)).toEqual(['grant.refreshed pass'])
})

test('many callers of one process spend the refresh token once and get the same token', async () => {
  const own = await world.registerClient()
  const connectionId = await world.connect(own)
  const tokens = await Promise.all(
    Array.from({ length: 40 }, () => accessToken(connectionId, { clock: LATER })),
  )
  expect(new Set(tokens.map((one) => one.token)).size).toBe(1)
  expect(await spendings(own)).toEqual({ spent: 1, sentAgain: 0 })
  client = own
})

describe('invalid_grant', () => {
  test('stops calls, keeps the connection, drops the tokens and leaves facts and an audit entry', async () => {
    const connectionId = await world.connect(client)
    const row = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
    await world.control.disconnect('staging', client.clientId, `urn:pleo:company:${row.companyId}`)
    await expect(accessToken(connectionId, { clock: LATER })).rejects.toMatchObject({
      code: 'needs_reauthorisation',
    })
    const after = await db().connection.findUniqueOrThrow({
      where: { id: connectionId },
      include: { grant: { include: { lease: true } } },
    })
    expect(after).toMatchObject({ status: 'needs_reauthorisation', label: row.label, scopes: row.scopes })
    expect(after.statusReason).toContain('invalid_grant')
    expect(after.grant?.lease).toBeNull()
    expect(await facts(connectionId)).toEqual([
      'grant.refreshed fail',
      'connection.reauthorisation_needed pass',
    ])
    const trail = await db().auditEntry.findFirstOrThrow({
      where: { action: 'connection.needs_reauthorisation' },
      orderBy: { at: 'desc' },
    })
    expect(trail).toMatchObject({
      partnerId: world.partnerId,
      actorKind: 'system',
      detail: { connectionId },
    })
  })

  test('is not asked for a second time', async () => {
    const connectionId = await world.connect(client)
    const row = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
    await world.control.disconnect('staging', client.clientId, `urn:pleo:company:${row.companyId}`)
    await expect(accessToken(connectionId, { clock: LATER })).rejects.toThrow()
    const before = await requestsSoFar()
    await expect(accessToken(connectionId, { clock: LATER })).rejects.toMatchObject({
      code: 'needs_reauthorisation',
    })
    expect(await requestsSoFar()).toBe(before)
  })
})

describe('trouble on the network', () => {
  test('before the effect: no status changes, the outcome is unknown, and the next caller recovers', async () => {
    const connectionId = await world.connect(client)
    await world.control.addFault('staging', { route: 'token', kind: 'drop-before' })
    await expect(accessToken(connectionId, { clock: LATER })).rejects.toMatchObject({
      code: 'pleo_unreachable',
    })
    const row = await db().connection.findUniqueOrThrow({
      where: { id: connectionId },
      include: { grant: { include: { lease: true } } },
    })
    expect(row.status).toBe('connected')
    expect(row.grant).toMatchObject({ generation: 1 })
    expect(row.grant?.lease?.intentAt).not.toBeNull()
    expect(await accessToken(connectionId, { clock: LATER })).toMatchObject({ generation: 2 })
    expect(await facts(connectionId)).toEqual(['grant.refreshed unknown', 'grant.refreshed pass'])
  })

  test('after the effect: tried once more; a strict server refuses, and then the customer authorises again', async () => {
    const connectionId = await world.connect(client)
    await world.control.addFault('staging', { route: 'token', kind: 'drop-after' })
    await expect(accessToken(connectionId, { clock: LATER })).rejects.toMatchObject({
      code: 'pleo_unreachable',
    })
    const between = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
    expect(between.status).toBe('connected')
    await expect(accessToken(connectionId, { clock: LATER })).rejects.toMatchObject({
      code: 'needs_reauthorisation',
    })
    expect(await facts(connectionId)).toEqual([
      'grant.refreshed unknown',
      'grant.refreshed fail',
      'connection.reauthorisation_needed pass',
    ])
  })

  test('after the effect, at a server with a grace period: recovered', async () => {
    const own = await world.registerClient({ rotation: 'grace' })
    const connectionId = await world.connect(own)
    await world.control.addFault('staging', { route: 'token', kind: 'drop-after' })
    await expect(accessToken(connectionId, { clock: LATER })).rejects.toMatchObject({
      code: 'pleo_unreachable',
    })
    expect(await accessToken(connectionId, { clock: LATER })).toMatchObject({ generation: 2 })
    client = own
  })

  test.each([
    { kind: 'status', status: 500 },
    { kind: 'status', status: 503 },
    { kind: 'status', status: 429, retryAfter: '3' },
    { kind: 'html' },
    { kind: 'truncated' },
    { kind: 'reset-mid-body' },
  ] as const)('$kind $status changes no status', async (fault) => {
    const connectionId = await world.connect(client)
    await world.control.addFault('staging', { route: 'token', ...fault })
    await expect(accessToken(connectionId, { clock: LATER })).rejects.toMatchObject({
      code: 'pleo_unreachable',
    })
    const row = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
    expect(row.status).toBe('connected')
    expect(await facts(connectionId)).toEqual(['grant.refreshed unknown'])
  })

  test('while a token is good for less than a minute, it is still given', async () => {
    const connectionId = await world.connect(client)
    const { expiresAt, token } = await accessToken(connectionId)
    await world.control.addFault('staging', { route: 'token', kind: 'status', status: 503 })
    const almost = () => new Date(expiresAt.getTime() - 30_000)
    expect(await accessToken(connectionId, { clock: almost })).toMatchObject({ token, generation: 1 })
  })
})

describe('a holder that crashed', () => {
  async function leave(connectionId: string, lease: { intent: boolean; secondsLeft: number }) {
    const { id, generation } = await db().grant.findUniqueOrThrow({ where: { connectionId } })
    await db().$executeRaw`
      INSERT INTO "GrantLease" ("grantId", holder, generation, "leaseUntil", "intentAt")
      VALUES (${id}::uuid, ${randomUUID()}::uuid, ${generation}, clock_timestamp() + make_interval(secs => ${lease.secondsLeft}),
        ${lease.intent ? new Date() : null})`
  }

  test('before sending leaves nothing to recover', async () => {
    const connectionId = await world.connect(client)
    await leave(connectionId, { intent: false, secondsLeft: -1 })
    expect(await accessToken(connectionId, { clock: LATER })).toMatchObject({ generation: 2 })
  })

  test('after writing its intent is recovered from once, by one caller', async () => {
    const own = await world.registerClient()
    const connectionId = await world.connect(own)
    await leave(connectionId, { intent: true, secondsLeft: -1 })
    const tokens = await Promise.all(
      Array.from({ length: 10 }, () => accessToken(connectionId, { clock: LATER })),
    )
    expect(new Set(tokens.map((one) => one.generation))).toEqual(new Set([2]))
    expect(await spendings(own)).toEqual({ spent: 1, sentAgain: 0 })
    const fact = await db().fact.findFirstOrThrow({ where: { connectionId } })
    expect(fact.detail).toMatchObject({ recovered: true })
    client = own
  })

  test('while its lease lasts nobody else sends the token', async () => {
    const connectionId = await world.connect(client)
    const before = await requestsSoFar()
    await leave(connectionId, { intent: true, secondsLeft: 0.4 })
    const asked = accessToken(connectionId, { clock: LATER })
    expect(await asked).toMatchObject({ generation: 2 })
    expect(await requestsSoFar()).toBe(before + 1)
  })
})

describe('authorising again while a refresh is under way wins', () => {
  test.each([
    ['a late pair', (answer: Response) => answer],
    ['a late refusal', () => Response.json({ error: 'invalid_grant' }, { status: 400 })],
  ])('over %s', async (_, change) => {
    const connectionId = await world.connect(client)
    const { storeGrant } = await import('@/lib/tokens/store-grant')
    const { openedPair } = await import('../../test/opened-pair')
    const { tokens } = await world.authorise(client)
    const { environment, oauthClientId } = client
    const again: typeof fetch = async (...sent) => {
      const answer = await fetch(...sent)
      await db().$transaction((tx) =>
        storeGrant(tx, { connectionId, environment, oauthClientId, tokens, obtainedAt: LATER() }),
      )
      return change(answer)
    }
    const got = await accessToken(connectionId, { clock: LATER, transport: again })
    expect(got).toMatchObject({ token: tokens.accessToken, generation: 2 })
    expect(await openedPair(connectionId)).toMatchObject({ refreshToken: tokens.refreshToken })
    const { status } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
    expect(status).toBe('connected')
    expect(await facts(connectionId)).toEqual([])
  })
})

describe('a stored pair', () => {
  test('of another row does not open', async () => {
    const [one, two] = [await world.connect(client), await world.connect(client)]
    const other = await db().grant.findUniqueOrThrow({ where: { connectionId: two } })
    await db().grant.update({
      where: { connectionId: one },
      data: { accessTokenSealed: other.accessTokenSealed },
    })
    await expect(accessToken(one)).rejects.toMatchObject({ code: 'sealed_value_damaged' })
  })

  test('with the two columns exchanged does not refresh, and gives the lease back', async () => {
    const connectionId = await world.connect(client)
    const grant = await db().grant.findUniqueOrThrow({ where: { connectionId } })
    await db().grant.update({
      where: { connectionId },
      data: { refreshTokenSealed: grant.accessTokenSealed },
    })
    await expect(accessToken(connectionId, { clock: LATER })).rejects.toMatchObject({
      code: 'sealed_value_damaged',
    })
    expect(await db().grantLease.count({ where: { grantId: grant.id } })).toBe(0)
  })

  test('that was dropped leaves a connection without tokens', async () => {
    const connectionId = await world.connect(client)
    const { dropGrant } = await import('@/lib/tokens/drop-grant')
    await db().$transaction((tx) => dropGrant(tx, connectionId))
    await expect(accessToken(connectionId)).rejects.toMatchObject({ code: 'not_connected' })
  })
})
