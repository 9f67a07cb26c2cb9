import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../../test/database'

let database: TestDatabase
let db: typeof import('@/lib/db')
let leases: typeof import('@/lib/tokens/lease')
let grantId: string

beforeAll(async () => {
  database = await createDatabase()
  process.env.DATABASE_URL = database.url
  db = await import('@/lib/db')
  leases = await import('@/lib/tokens/lease')
})
afterAll(async () => {
  await db.closeDb()
  await database.drop()
})

beforeEach(async () => {
  grantId = randomUUID()
  const ids = {
    partner: randomUUID(),
    integration: randomUUID(),
    client: randomUUID(),
    connection: randomUUID(),
  }
  const { sql } = db
  await sql().query(`INSERT INTO "Partner" (id, slug, name) VALUES ($1, $2, 'Acme')`, [
    ids.partner,
    ids.partner,
  ])
  await sql().query(
    `INSERT INTO "Integration" (id, "partnerId", slug, name, "multiCustomer", "builtByPartner", "updatedAt")
     VALUES ($1, $2, $3, 'Books', true, true, now())`,
    [ids.integration, ids.partner, ids.integration],
  )
  await sql().query(
    `INSERT INTO "OAuthClient" (id, "integrationId", environment, "clientId", "secretSealed", "secretFingerprint", "storedById", "updatedAt")
     VALUES ($1, $2, 'staging', 'c', 's', 'f', $1, now())`,
    [ids.client, ids.integration],
  )
  await sql().query(
    `INSERT INTO "Connection" (id, "integrationId", environment, "customerReference", label, "subjectUrn", "companyId", "connectedAt")
     VALUES ($1, $2, 'staging', 'c', 'C', $3, 'c', now())`,
    [ids.connection, ids.integration, ids.connection],
  )
  await sql().query(
    `INSERT INTO "Grant" (id, "connectionId", environment, "oauthClientId", generation, "accessTokenSealed", "refreshTokenSealed", "accessExpiresAt", "obtainedAt", "updatedAt")
     VALUES ($1, $2, 'staging', $3, 5, 'a', 'r', now(), now(), now())`,
    [grantId, ids.connection, ids.client],
  )
})

const expire = () =>
  db.sql().query(`UPDATE "GrantLease" SET "leaseUntil" = clock_timestamp() - interval '1 second'`)

test('of many at once exactly one gets the lease', async () => {
  const all = await Promise.all(Array.from({ length: 30 }, () => leases.takeLease(grantId, 5)))
  expect(all.filter(Boolean)).toHaveLength(1)
})

test('of many at once exactly one takes over an expired lease', async () => {
  await leases.takeLease(grantId, 5)
  await expire()
  const all = await Promise.all(Array.from({ length: 30 }, () => leases.takeLease(grantId, 5)))
  expect(all.filter(Boolean)).toHaveLength(1)
})

test('there is no lease for a generation that is not the stored one, nor for a grant that is gone', async () => {
  expect(await leases.takeLease(grantId, 4)).toBeNull()
  expect(await leases.takeLease(grantId, 6)).toBeNull()
  expect(await leases.takeLease(randomUUID(), 5)).toBeNull()
})

test('the intent is written only while the lease holds and the generation stands', async () => {
  const lease = (await leases.takeLease(grantId, 5)) as import('@/lib/tokens/lease').Lease
  expect(await leases.noteIntent({ ...lease, holder: randomUUID() })).toBeNull()
  await db.sql().query(`UPDATE "Grant" SET generation = 6 WHERE id = $1`, [grantId])
  expect(await leases.noteIntent(lease)).toBeNull()
  await db.sql().query(`UPDATE "Grant" SET generation = 5 WHERE id = $1`, [grantId])
  expect(await leases.noteIntent(lease)).toEqual({ refreshTokenSealed: 'r' })
  await expire()
  expect(await leases.noteIntent(lease)).toBeNull()
})

test('who takes over after an intent knows that it recovers, and so does the next, until the outcome is known', async () => {
  const first = (await leases.takeLease(grantId, 5)) as import('@/lib/tokens/lease').Lease
  expect(first.recovering).toBe(false)
  await leases.noteIntent(first)
  await leases.endWithIntent(first)
  const second = (await leases.takeLease(grantId, 5)) as import('@/lib/tokens/lease').Lease
  expect(second.recovering).toBe(true)
  await leases.giveBack(second)
  const third = (await leases.takeLease(grantId, 5)) as import('@/lib/tokens/lease').Lease
  expect(third.recovering).toBe(true)
})

test('a lease that was given back leaves nothing, and a late holder cannot end another’s', async () => {
  const first = (await leases.takeLease(grantId, 5)) as import('@/lib/tokens/lease').Lease
  await leases.giveBack(first)
  const second = (await leases.takeLease(grantId, 5)) as import('@/lib/tokens/lease').Lease
  expect(second.recovering).toBe(false)
  await leases.giveBack(first)
  await leases.endWithIntent(first)
  expect(await leases.takeLease(grantId, 5)).toBeNull()
})
