import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createDatabase } from '../test/database'
import { type Members, openMembers } from '../test/members'

let members: Members
let modules: Awaited<ReturnType<typeof load>>

const HOUR = 3_600_000
const from = (hours: number) => new Date(Date.now() + hours * HOUR)

async function load() {
  const [{ db, sql }, { sweep, sweepHourly }, { limit, requireUnder }] = await Promise.all([
    import('@/lib/db'),
    import('@/lib/sweep'),
    import('@/lib/rate-limit'),
  ])
  return { db, sql, sweep, sweepHourly, limit, requireUnder }
}

beforeAll(async () => {
  members = await openMembers(await createDatabase())
  modules = await load()
})
afterAll(() => members.close())

beforeEach(async () => {
  await modules.db().rateLimit.deleteMany()
  await modules.db().session.deleteMany()
  await modules.db().verificationToken.deleteMany()
})
afterEach(() => vi.restoreAllMocks())

const limits = async () => (await modules.db().rateLimit.findMany()).map(({ key }) => key).sort()

function tokens(count: number, name: string, hours: number) {
  return Array.from({ length: count }, (_, index) => ({
    identifier: 'a@acme.example',
    token: `${name}${index}`,
    expires: from(hours),
  }))
}

it('removes what has run out, leaves what has not, and runs once an hour', async () => {
  for (const [name, hours] of [
    ['over', -1],
    ['open', 1],
  ] as const) {
    await modules.db().verificationToken.createMany({ data: tokens(1, name, hours) })
    await modules.db().spentLink.create({
      data: {
        token: name,
        identifier: 'a@acme.example',
        expires: from(1),
        pressHash: 'p',
        usedAt: from(Math.min(hours, 0)),
      },
    })
    await modules.db().session.create({
      data: { sessionToken: name, userId: members.users.owner, expires: from(hours) },
    })
    const window = { windowStart: from(-2), windowEnd: from(hours), count: 9 }
    await modules.db().rateLimit.create({ data: { key: name, ...window } })
  }
  // As a process writes them that does not know the end of a window.
  await modules.db().rateLimit.create({ data: { key: 'old over', windowStart: from(-25), count: 9 } })
  await modules.db().rateLimit.create({ data: { key: 'old open', windowStart: from(-23), count: 9 } })
  const chore = vi.fn(async () => undefined)

  const { sweepHourly, db } = modules
  const ran = await Promise.all([sweepHourly([chore]), sweepHourly([chore]), sweepHourly([chore])])
  expect(ran.filter(Boolean)).toHaveLength(1)
  expect(chore).toHaveBeenCalledTimes(1)
  expect(await db().verificationToken.findMany()).toMatchObject([{ token: 'open0' }])
  expect(await db().spentLink.findMany()).toMatchObject([{ token: 'open' }])
  expect(await db().session.findMany()).toMatchObject([{ sessionToken: 'open' }])
  expect(await limits()).toEqual(['old open', 'open', 'sweep'])

  expect(await sweepHourly()).toBe(false)
  await db().rateLimit.update({ where: { key: 'sweep' }, data: { windowStart: from(-1.1) } })
  expect(await Promise.all([sweepHourly(), sweepHourly()]).then((all) => all.filter(Boolean))).toHaveLength(1)
})

it('keeps a limit until the end of its own window, and no longer', async () => {
  const use = () => modules.limit('short', 'somebody', 1, 60)
  await use()
  await modules.sweep()
  await expect(use()).rejects.toMatchObject({ code: 'rate_limited' })
  await expect(modules.requireUnder('short', 'somebody', 2)).rejects.toMatchObject({ code: 'rate_limited' })
  await modules.requireUnder('short', 'somebody', 3)
  await modules.sql().query(`UPDATE "RateLimit" SET "windowStart" = "windowStart" - interval '61 seconds',
    "windowEnd" = "windowEnd" - interval '61 seconds'`)
  await modules.requireUnder('short', 'somebody', 1)
  await modules.sweep()
  expect(await limits()).toEqual([])
  await use()
})

it('takes a lived-in table in bites, also when two sweep at once', async () => {
  await modules.db().verificationToken.createMany({ data: tokens(3_500, 'over', -1) })
  await modules.db().verificationToken.createMany({ data: tokens(10, 'open', 1) })
  const query = vi.spyOn(modules.sql(), 'query')
  await Promise.all([modules.sweep(), modules.sweep()])
  const answers = await Promise.all(
    query.mock.results.map(({ value }) => value as Promise<{ rowCount: number }>),
  )
  const removed = answers.map(({ rowCount }) => rowCount)
  expect(Math.max(...removed)).toBeLessThanOrEqual(1_000)
  expect(removed.reduce((sum, count) => sum + count, 0)).toBe(3_500)
  expect(await modules.db().verificationToken.count()).toBe(10)
})

it('goes on when one chore fails, and says so', async () => {
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0)
  const after = vi.fn(async () => undefined)
  await modules.sweep([() => Promise.reject(new Error('no')), after])
  expect(after).toHaveBeenCalledTimes(1)
  expect(said.map((line) => JSON.parse(line).event)).toEqual(['sweep_failed'])
})
