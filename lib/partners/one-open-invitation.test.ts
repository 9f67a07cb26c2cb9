import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { applyMigrations, readMigrations } from '@/scripts/migrations/apply'
import { UtcClient } from '@/scripts/postgres/utc-client'
import { createEmptyDatabase, type TestDatabase } from '@/test/database'

const migrations = readMigrations(path.resolve('prisma/migrations'))
const from = migrations.findIndex(({ name }) => name.endsWith('one_open_invitation'))

let database: TestDatabase
let client: UtcClient

beforeAll(async () => {
  database = await createEmptyDatabase()
  client = new UtcClient({ connectionString: database.url })
  await client.connect()
  await applyMigrations(client, migrations.slice(0, from))
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const partner = randomUUID()
const [owner, engineer] = [randomUUID(), randomUUID()]

async function invited(email: string, minutesAgo: number, by = owner): Promise<string> {
  const id = randomUUID()
  await client.query(
    `INSERT INTO "Invitation" (id, "partnerId", email, role, "invitedById", "createdAt", "expiresAt", "linkToken")
     VALUES ($1, $2, $3, 'viewer', $4, now() - make_interval(mins => $5), now() + interval '7 days', $6)`,
    [id, partner, email, by, minutesAgo, `link of ${id}`],
  )
  await client.query(
    `INSERT INTO "VerificationToken" (identifier, token, expires) VALUES ($1, $2, now() + interval '7 days')`,
    [email, `link of ${id}`],
  )
  return id
}

it('a database that was lived in keeps the newest invitation of those who may invite, and no mailed link', async () => {
  await client.query(`INSERT INTO "Partner" (id, slug, name) VALUES ($1, 'acme', 'Acme')`, [partner])
  for (const [id, role] of [
    [owner, 'owner'],
    [engineer, 'engineer'],
  ]) {
    await client.query(`INSERT INTO "User" (id, email) VALUES ($1, $2)`, [id, `${role}@acme.example`])
    await client.query(
      `INSERT INTO "Member" (id, "partnerId", "userId", role) VALUES ($1, $2, $3, $4::"MemberRole")`,
      [randomUUID(), partner, id, role],
    )
  }
  for (const minutes of [5, 3, 4]) await invited('twice@acme.example', minutes)
  const once = await invited('once@acme.example', 9)
  await invited('demoted@acme.example', 1, engineer)
  await invited('removed@acme.example', 1, randomUUID())
  await client.query(
    `INSERT INTO "VerificationToken" (identifier, token, expires) VALUES ('a', 'own', now() + interval '15 minutes')`,
  )

  await applyMigrations(client, migrations)
  const { rows } = await client.query(
    `SELECT id, email, round(extract(epoch FROM now() - "createdAt") / 60)::int AS minutes
     FROM "Invitation" WHERE "acceptedAt" IS NULL AND "revokedAt" IS NULL ORDER BY email`,
  )
  expect(rows).toMatchObject([
    { id: once, email: 'once@acme.example' },
    { email: 'twice@acme.example', minutes: 3 },
  ])
  const tokens = await client.query('SELECT token FROM "VerificationToken"')
  expect(tokens.rows).toEqual([{ token: 'own' }])
})
