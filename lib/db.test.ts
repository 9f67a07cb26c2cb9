import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '@/test/database'

const AT = new Date('2026-07-01T22:30:15.250Z')

let database: TestDatabase
let lib: typeof import('@/lib/db')

// What an operator may have set: a zone for the database, and options in its address, a zone among them.
beforeAll(async () => {
  database = await createDatabase()
  const url = new URL(database.url)
  url.searchParams.set('options', '-c search_path=public,pg_temp -c timezone=Asia/Kolkata')
  process.env.DATABASE_URL = url.href
  lib = await import('@/lib/db')
  const name = url.pathname.slice(1)
  await lib.sql().query(`ALTER DATABASE ${name} SET timezone = 'America/Los_Angeles'`)
  await lib.sql().query(`ALTER ROLE CURRENT_USER IN DATABASE ${name} SET timezone = 'Europe/Copenhagen'`)
  await lib.closeDb()
})

afterAll(async () => {
  await lib.closeDb()
  await database.drop()
})

test('both drivers speak UTC with a database of any zone, and keep the options of its address', async () => {
  const show = "SELECT current_setting('TimeZone') AS zone, current_setting('search_path') AS path"
  const spoken = { zone: 'UTC', path: 'public,pg_temp' }
  expect((await lib.sql().query(show)).rows).toEqual([spoken])
  expect(await lib.db().$queryRawUnsafe(show)).toEqual([spoken])
})

test('a time that one driver wrote is the same time for the other, and for the database', async () => {
  await lib.db().rateLimit.create({ data: { key: 'prisma', windowStart: AT, count: 1 } })
  await lib.sql().query('INSERT INTO "RateLimit" (key, "windowStart", count) VALUES (\'sql\', $1, 1)', [AT])
  await lib
    .sql()
    .query(
      `INSERT INTO "RateLimit" (key, "windowStart", count) VALUES ('database', '${AT.toISOString()}', 1)`,
    )
  const byPrisma = await lib.db().rateLimit.findMany({ select: { windowStart: true } })
  expect(byPrisma).toEqual([{ windowStart: AT }, { windowStart: AT }, { windowStart: AT }])
  const bySql = await lib.sql().query('SELECT "windowStart" FROM "RateLimit"')
  expect(bySql.rows).toEqual(byPrisma)
})

test('a day that Prisma keeps is that day, wherever this runs', async () => {
  const day = new Date('2026-07-01T00:00:00Z')
  const { integrationId } = await approvedOn(day)
  const read = await lib.db().productionAccess.findUniqueOrThrow({ where: { integrationId } })
  expect(read.approvedOn).toEqual(day)
  const { rows } = await lib.sql().query('SELECT "approvedOn"::text AS day FROM "ProductionAccess"')
  expect(rows).toEqual([{ day: '2026-07-01' }])
})

async function approvedOn(day: Date) {
  const partner = await lib.db().partner.create({ data: { slug: 'acme', name: 'Acme Books' } })
  const integration = await lib.db().integration.create({
    data: {
      partnerId: partner.id,
      slug: 'books',
      name: 'Acme Books',
      multiCustomer: true,
      builtByPartner: true,
    },
  })
  const approval = { approvedOn: day, approvedBy: 'Maja', approvalRef: 'AP-1' }
  return lib.db().productionAccess.create({ data: { integrationId: integration.id, ...approval } })
}
