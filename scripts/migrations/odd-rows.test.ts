import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '../../test/database'
import { insertGrantRows } from '../../test/grant-rows'
import { UtcClient } from '../postgres/utc-client'
import { applyMigrations, readMigrations } from './apply'

const migrations = readMigrations(path.resolve('prisma/migrations'))
const from = migrations.findIndex(({ name }) => name.endsWith('_closed_sets'))
const nobody = randomUUID()

let database: TestDatabase
let client: UtcClient
let ids: Awaited<ReturnType<typeof insertGrantRows>>

beforeAll(async () => {
  database = await createEmptyDatabase()
  client = new UtcClient({ connectionString: database.url })
  await client.connect()
  await applyMigrations(client, migrations.slice(0, from))
  ids = await insertGrantRows(client, nobody)
  await makeOdd()
  await applyMigrations(client, migrations)
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** As no release has written them. */
async function makeOdd() {
  const { integration, partner, connection } = ids
  await client.query(`UPDATE "Grant" SET environment = 'production'`)
  await client.query(`UPDATE "OAuthClient" SET "tokenEndpointAuthMethod" = 'private_key_jwt'`)
  await client.query(
    `INSERT INTO "RegistrationPack" (id, "integrationId", environment, "subjectType", "updatedAt")
     VALUES (gen_random_uuid(), $1, 'staging', 'person', now()), (gen_random_uuid(), $1, 'production', 'organisation', now())`,
    [integration],
  )
  await client.query(
    `INSERT INTO "ApiCall" (id, "integrationId", environment, "connectionId", "userId", actor, operation, method, path, status, outcome, "durationMs", at)
     SELECT gen_random_uuid(), $1, 'staging', $2, $3, 'dashboard', 'introspect', method, '/', status, outcome, 1, now() + status * interval '1 second'
     FROM (VALUES ('GET', 200, 'answered'), ('get', 404, 'odd'), ('delete', 429, 'odd'), ('odd', 503, 'odd')) AS v (method, status, outcome)`,
    [integration, connection, nobody],
  )
  await client.query(
    `INSERT INTO "AuditEntry" (id, "partnerId", "userId", "actorKind", "actorName", action, subject, at)
     SELECT gen_random_uuid(), $1, who, kind, '', '', '', now() + n * interval '1 second'
     FROM (VALUES (1, 'operator', NULL), (2, 'odd', $2::uuid), (3, 'odd', NULL)) AS v (n, kind, who)`,
    [partner, nobody],
  )
  await client.query(
    `INSERT INTO "Invitation" (id, "partnerId", email, role, "invitedById", "expiresAt")
     VALUES (gen_random_uuid(), $1, 'new@acme.example', 'viewer', $2, now())`,
    [partner, nobody],
  )
  await client.query(
    `INSERT INTO "ConnectLink" (id, "integrationId", environment, "tokenHash", "customerReference", label, "expiresAt", "createdById", "createdByName")
     VALUES (gen_random_uuid(), $1, 'staging', '', '', '', now(), $2, 'Ada')`,
    [integration, nobody],
  )
  await client.query(
    `INSERT INTO "ProductionAccess" ("integrationId", "approvedOn", "approvedBy", "approvalRef", "recordedById", "openedById", "suspendedById")
     VALUES ($1, now(), '', '', $2, $3, $2)`,
    [integration, nobody, ids.user],
  )
}

const all = async (query: string) => (await client.query({ text: query, rowMode: 'array' })).rows

test('a grant follows its connection to its environment', async () => {
  expect(await all('SELECT environment FROM "Grant"')).toEqual([['staging']])
})

test('words outside of a closed set become what the rest of the row says', async () => {
  expect(await all('SELECT "subjectType" FROM "RegistrationPack" ORDER BY environment')).toEqual([
    ['company'],
    ['organisation'],
  ])
  expect(await all('SELECT "tokenEndpointAuthMethod" FROM "OAuthClient"')).toEqual([[null]])
  expect(await all('SELECT method, outcome FROM "ApiCall" ORDER BY at')).toEqual([
    ['GET', 'answered'],
    ['GET', 'refused'],
    ['DELETE', 'rate_limited'],
    ['GET', 'unavailable'],
  ])
  expect(await all('SELECT "actorKind" FROM "AuditEntry" ORDER BY at')).toEqual([
    ['operator'],
    ['staff'],
    ['system'],
  ])
})

test('who is not there any more is named no more, but in the trail', async () => {
  expect(await all('SELECT "storedById" FROM "OAuthClient"')).toEqual([[null]])
  expect(await all('SELECT DISTINCT "userId" FROM "ApiCall"')).toEqual([[null]])
  expect(await all('SELECT "invitedById" FROM "Invitation"')).toEqual([[null]])
  expect(await all('SELECT "createdById", "createdByName" FROM "ConnectLink"')).toEqual([[null, 'Ada']])
  expect(await all('SELECT "recordedById", "openedById", "suspendedById" FROM "ProductionAccess"')).toEqual([
    [null, ids.user, null],
  ])
  expect(await all('SELECT "userId" FROM "AuditEntry" ORDER BY at')).toEqual([[null], [nobody], [null]])
})
