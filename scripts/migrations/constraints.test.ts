import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../../test/database'
import { insertGrantRows } from '../../test/grant-rows'
import { UtcClient } from '../postgres/utc-client'

let database: TestDatabase
let client: UtcClient

beforeAll(async () => {
  database = await createDatabase()
  client = new UtcClient({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const where = (id: string) => `WHERE id = '${id}'`

test('a grant cannot be of another environment than its connection, from either side', async () => {
  const { grant, connection } = await insertGrantRows(client)
  const move = (table: string, id: string) =>
    client.query(`UPDATE "${table}" SET environment = 'production' ${where(id)}`)
  await expect(move('Grant', grant)).rejects.toThrow('Grant_connectionId_environment_fkey')
  await expect(move('Connection', connection)).rejects.toThrow('Grant_connectionId_environment_fkey')
})

test('a connection has one grant', async () => {
  const { grant } = await insertGrantRows(client)
  const again = `INSERT INTO "Grant" SELECT (jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid()))).* FROM "Grant" g`
  await expect(client.query(`${again} ${where(grant)}`)).rejects.toThrow('Grant_connectionId')
})

test.each([
  ['RegistrationPack', 'subjectType', 'person'],
  ['OAuthClient', 'tokenEndpointAuthMethod', 'none'],
  ['ApiCall', 'method', 'get'],
  ['ApiCall', 'outcome', 'fine'],
  ['AuditEntry', 'actorKind', 'robot'],
])('%s.%s knows its own words only', async (table, column, word) => {
  await expect(client.query(`UPDATE "${table}" SET "${column}" = '${word}'`)).rejects.toThrow(
    /invalid input value for enum/,
  )
})

test('who is deleted is named no more by what they did, and stays in facts and in the trail', async () => {
  const { user, integration, connection, partner } = await insertGrantRows(client)
  const by = [integration, connection, user]
  await client.query(
    `INSERT INTO "ApiCall" (id, "integrationId", environment, "connectionId", "userId", actor, operation, method, path, outcome, "durationMs")
     VALUES (gen_random_uuid(), $1, 'staging', $2, $3, 'dashboard', 'introspect', 'GET', '/', 'answered', 1)`,
    by,
  )
  await client.query(
    `INSERT INTO "Fact" (id, "integrationId", environment, "connectionId", "userId", kind, verdict, actor, source)
     VALUES (gen_random_uuid(), $1, 'staging', $2, $3, 'call.introspect', 'pass', 'dashboard', '')`,
    by,
  )
  await client.query(
    `INSERT INTO "AuditEntry" (id, "partnerId", "userId", "actorKind", "actorName", action, subject)
     VALUES (gen_random_uuid(), $1, $2, 'staff', 'Ada', 'call.make', '')`,
    [partner, user],
  )
  await client.query(`DELETE FROM "User" ${where(user)}`)
  const { rows } = await client.query(
    `SELECT (SELECT "storedById" FROM "OAuthClient" WHERE "integrationId" = $1) AS client,
       (SELECT "userId" FROM "ApiCall" WHERE "integrationId" = $1) AS call,
       (SELECT "userId" FROM "Fact" WHERE "integrationId" = $1) AS fact,
       (SELECT "userId" FROM "AuditEntry" WHERE "partnerId" = $2) AS entry`,
    [integration, partner],
  )
  expect(rows).toEqual([{ client: null, call: null, fact: user, entry: user }])
})

test('what a user did names a user that exists', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000'
  await expect(insertGrantRows(client, nobody)).rejects.toThrow('OAuthClient_storedById_fkey')
})

test('the indexes are there that Prisma cannot express', async () => {
  const { rows } = await client.query(
    `SELECT relname AS name, pg_get_expr(indpred, indrelid) AS "where" FROM pg_index JOIN pg_class ON oid = indexrelid
     WHERE indpred IS NOT NULL AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  )
  expect(rows).toEqual([
    { name: 'Authorisation_verifier_expires', where: '("verifierSealed" IS NOT NULL)' },
    { name: 'ConnectLink_not_completed', where: '("completedAt" IS NULL)' },
    {
      name: 'Invitation_one_open_an_address',
      where: '(("acceptedAt" IS NULL) AND ("revokedAt" IS NULL))',
    },
  ])
})
