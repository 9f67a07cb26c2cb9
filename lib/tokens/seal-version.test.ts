import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConnectedClient, type ConnectedWorld, startConnectedWorld } from '../../test/connected-world'
import { openedPair } from '../../test/opened-pair'
import { sealedByVersionOne } from '../../test/sealed-by-version-one'

let world: ConnectedWorld
let client: ConnectedClient
let accessToken: typeof import('@/lib/tokens/access-token')['accessToken']
let clientCredentials: typeof import('@/lib/integrations/client-credentials')['clientCredentials']
let db: typeof import('@/lib/db')['db']

const LATER = () => new Date(Date.now() + 20 * 60_000)
const damaged = expect.objectContaining({ code: 'sealed_value_damaged' })

beforeAll(async () => {
  world = await startConnectedWorld()
  ;({ accessToken } = await import('@/lib/tokens/access-token'))
  ;({ clientCredentials } = await import('@/lib/integrations/client-credentials'))
  ;({ db } = await import('@/lib/db'))
  client = await world.registerClient()
})
afterAll(() => world?.stop())

const grantOf = (connectionId: string) => db().grant.findUniqueOrThrow({ where: { connectionId } })

/** Puts the grant of a connection back to what an earlier dashboard had stored. */
async function sealLoosely(connectionId: string) {
  const pair = await openedPair(connectionId)
  const { id, environment } = await grantOf(connectionId)
  const sealed = (plain: string, column: string) =>
    sealedByVersionOne(plain, { table: 'Grant', row: id, column, environment })
  await db().grant.update({
    where: { id },
    data: {
      accessTokenSealed: sealed(pair.accessToken, 'accessTokenSealed'),
      refreshTokenSealed: sealed(pair.refreshToken, 'refreshTokenSealed'),
    },
  })
  return pair
}

/** An integration of its own with a client of its own, beside the one that the world connects. */
async function elsewhere(environment: 'staging' | 'production' = 'staging') {
  const integration = await db().integration.create({
    data: {
      partnerId: world.partnerId,
      slug: randomUUID(),
      name: 'Other',
      multiCustomer: true,
      builtByPartner: true,
    },
  })
  const { id: oauthClientId } = await db().oAuthClient.create({
    data: {
      integrationId: integration.id,
      environment,
      clientId: 'another-client',
      secretSealed: 'x',
      secretFingerprint: randomUUID(),
      storedById: world.userId,
    },
  })
  return { integrationId: integration.id, oauthClientId }
}

describe('a pair of version 1', () => {
  test('opens, and is of version 2 after the next refresh', async () => {
    const connectionId = await world.connect(client)
    const pair = await sealLoosely(connectionId)
    expect(await accessToken(connectionId)).toMatchObject({ token: pair.accessToken, generation: 1 })
    const after = await accessToken(connectionId, { clock: LATER })
    expect(after).toMatchObject({ generation: 2, justRefreshed: true })
    const row = await grantOf(connectionId)
    expect([row.accessTokenSealed, row.refreshTokenSealed]).toEqual([
      expect.stringMatching(/^v2\./),
      expect.stringMatching(/^v2\./),
    ])
  })

  test('does not open under a connection of another integration', async () => {
    const connectionId = await world.connect(client)
    await sealLoosely(connectionId)
    const { integrationId } = await elsewhere()
    await db().connection.update({ where: { id: connectionId }, data: { integrationId } })
    await expect(accessToken(connectionId)).rejects.toEqual(damaged)
  })
})

describe('a pair of version 2', () => {
  test('does not open when its row was given to another connection, and nothing is lost', async () => {
    const [mine, other] = [await world.connect(client), await world.connect(client)]
    await db().grant.delete({ where: { connectionId: other } })
    const before = await grantOf(mine)
    await db().grant.update({ where: { connectionId: mine }, data: { connectionId: other } })
    await expect(accessToken(other)).rejects.toEqual(damaged)
    await expect(accessToken(other, { clock: LATER })).rejects.toEqual(damaged)
    expect(await db().grantLease.count({ where: { grantId: before.id } })).toBe(0)
    await db().grant.update({ where: { connectionId: other }, data: { connectionId: mine } })
    expect(await accessToken(mine)).toMatchObject({ generation: 1 })
  })

  test('does not open under another Client ID', async () => {
    const connectionId = await world.connect(client)
    const rename = (clientId: string) =>
      db().oAuthClient.update({ where: { id: client.oauthClientId }, data: { clientId } })
    await rename('another-client-id')
    await expect(accessToken(connectionId)).rejects.toEqual(damaged)
    await rename(client.clientId)
    expect(await accessToken(connectionId)).toMatchObject({ generation: 1 })
  })

  test.each(['staging', 'production'] as const)(
    'does not open with a client of elsewhere (%s)',
    async (environment) => {
      const connectionId = await world.connect(client)
      const { oauthClientId } = await elsewhere(environment)
      await db().grant.update({ where: { connectionId }, data: { oauthClientId } })
      await expect(accessToken(connectionId)).rejects.toEqual(damaged)
      await expect(accessToken(connectionId, { clock: LATER })).rejects.toEqual(damaged)
    },
  )

  test('is not stored for a client of elsewhere', async () => {
    const connectionId = await world.connect(client)
    const { tokens } = await world.authorise(client)
    const { oauthClientId } = await elsewhere()
    const { storeGrant } = await import('@/lib/tokens/store-grant')
    const grant = {
      connectionId,
      environment: 'staging',
      oauthClientId,
      tokens,
      obtainedAt: new Date(),
    } as const
    await expect(db().$transaction((tx) => storeGrant(tx, grant))).rejects.toThrow('one integration')
    expect(await grantOf(connectionId)).toMatchObject({ generation: 1 })
  })
})

test('a grant that waits in an authorisation opens for its link, client, integration and environment', async () => {
  const { openReceivedGrant, sealReceivedGrant } = await import('@/lib/tokens/sealed-grant')
  const { tokens } = await world.authorise(client)
  const [id, linkId, integrationId] = [randomUUID(), randomUUID(), randomUUID()]
  const owner = { id, linkId, integrationId, environment: 'staging' as const, clientId: 'client-1' }
  const receivedAt = new Date()
  const sealed = sealReceivedGrant(owner, tokens, receivedAt)
  expect(openReceivedGrant(owner, sealed)).toEqual({ tokens, receivedAt })
  const place = { table: 'Authorisation', row: id, column: 'grantSealed', environment: 'staging' }
  const earlier = sealedByVersionOne(JSON.stringify({ ...tokens, receivedAt }), place)
  expect(openReceivedGrant(owner, earlier)).toEqual({ tokens, receivedAt })
  const others = { id: randomUUID(), linkId: randomUUID(), integrationId: randomUUID(), clientId: 'client-2' }
  for (const [name, value] of Object.entries({ ...others, environment: 'production' as const }))
    expect(() => openReceivedGrant({ ...owner, [name]: value }, sealed), name).toThrow(damaged)
})

describe('a client secret', () => {
  test('of either version opens for the health check', async () => {
    const { checkHealth } = await import('@/lib/health')
    expect(await checkHealth()).toMatchObject({ keys: 'ok' })
    const { oauthClientId: id, clientSecret, environment } = client
    const place = { table: 'OAuthClient', row: id, column: 'secretSealed', environment }
    const secretSealed = sealedByVersionOne(clientSecret, place)
    await db().oAuthClient.update({ where: { id }, data: { secretSealed } })
    expect(await checkHealth()).toMatchObject({ keys: 'ok' })
  })

  test('of version 1 opens and is sealed again with it', async () => {
    const { oauthClientId: id, clientSecret, environment } = client
    const place = { table: 'OAuthClient', row: id, column: 'secretSealed', environment }
    const secretSealed = sealedByVersionOne(clientSecret, place)
    await db().oAuthClient.update({ where: { id }, data: { secretSealed } })
    const opened = await Promise.all(Array.from({ length: 20 }, () => clientCredentials(id)))
    expect(new Set(opened.map((one) => one.clientSecret))).toEqual(new Set([clientSecret]))
    const row = await db().oAuthClient.findUniqueOrThrow({ where: { id } })
    expect(row.secretSealed).toMatch(/^v2\./)
    expect(await clientCredentials(id)).toMatchObject({ clientSecret })
  })

  test.each([
    ['another Client ID', async () => ({ clientId: 'another-client-id' })],
    ['another integration', async () => ({ integrationId: await emptyIntegration() })],
  ])('does not open under %s', async (_, change) => {
    const { oauthClientId: id, clientId, integrationId, clientSecret } = client
    await db().oAuthClient.update({ where: { id }, data: await change() })
    await expect(clientCredentials(id)).rejects.toEqual(damaged)
    await db().oAuthClient.update({ where: { id }, data: { clientId, integrationId } })
    expect(await clientCredentials(id)).toMatchObject({ clientSecret })
  })
})

async function emptyIntegration(): Promise<string> {
  const { integrationId, oauthClientId } = await elsewhere()
  await db().oAuthClient.delete({ where: { id: oauthClientId } })
  return integrationId
}
