import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../../test/database'
import { insertGrantRows } from '../../test/grant-rows'

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
  grantId = (await insertGrantRows(db.sql())).grant
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

test('a lease ends to the microsecond: one that ended by the clock is free at once', async () => {
  await leases.takeLease(grantId, 5)
  const { rows } = await db.sql().query(
    `UPDATE "GrantLease" SET "leaseUntil" = '2026-11-28 10:00:00.123789+00' WHERE "grantId" = $1
     RETURNING extract(microseconds FROM "leaseUntil")::int AS ends`,
    [grantId],
  )
  expect(rows).toEqual([{ ends: 123_789 }])
})
