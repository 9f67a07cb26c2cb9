import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { auditWords } from '@/components/audit/audit-words'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'

let members: Members
let modules: Awaited<ReturnType<typeof load>>
let lines: Record<string, unknown>[]

async function load() {
  const [{ noteRefusal }, { refusalsCounted }, { recordClosedHours }, { REFUSAL_KINDS }, { db, sql }] =
    await Promise.all([
      import('@/lib/refusals/note-refusal'),
      import('@/lib/refusals/count-refusal'),
      import('@/lib/refusals/record-closed-hours'),
      import('@/lib/refusals/refusal-kinds'),
      import('@/lib/db'),
    ])
  return { noteRefusal, refusalsCounted, recordClosedHours, REFUSAL_KINDS, db, sql }
}

beforeAll(async () => {
  members = await openMembers(await createDatabase())
  modules = await load()
})
afterAll(() => members.close())

beforeEach(() => {
  lines = []
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(JSON.parse(String(line)))
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const counts = () => modules.db().refusalCount.findMany()
/** By kind, over the hours: a test may run across the end of one. */
async function sums() {
  const rows = await modules.db().refusalCount.groupBy({ by: ['kind'], _sum: { count: true } })
  return Object.fromEntries(rows.map(({ kind, _sum }) => [kind, _sum.count]))
}
const trail = () =>
  modules
    .db()
    .auditEntry.findMany({ where: { action: { startsWith: 'refused.' } }, orderBy: { subject: 'asc' } })

/** Moves every count that many hours into the past. */
const age = (hours: number) =>
  modules.sql().query(`UPDATE "RefusalCount" SET hour = hour - make_interval(hours => $1)`, [hours])

it('writes one line with kind, place and partner, bounded in length, and nothing else', () => {
  vi.useFakeTimers()
  modules.noteRefusal({ kind: 'wrong_link', where: `GET /connect/[link]${'x'.repeat(5000)}` })
  expect(lines).toHaveLength(1)
  expect(Object.keys(lines[0] ?? {}).sort()).toEqual(['event', 'kind', 'level', 'partner', 'time', 'where'])
  expect(lines[0]).toMatchObject({ event: 'refused', kind: 'wrong_link', partner: null })
  expect(String(lines[0]?.where)).toHaveLength(100)
  vi.advanceTimersByTime(60_000)
  expect(lines).toHaveLength(1)
})

it('writes at most some three hundred lines a minute, sums the rest, and hides no other kind in a flood', () => {
  vi.useFakeTimers()
  for (let count = 0; count < 5_000; count += 1) modules.noteRefusal({ kind: 'wrong_link', where: 'GET' })
  modules.noteRefusal({ kind: 'cross_site', where: 'POST' })
  const flood = lines.filter(({ kind }) => kind === 'wrong_link')
  expect(flood.length).toBeGreaterThan(100)
  expect(flood.length).toBeLessThanOrEqual(300)
  expect(lines.filter(({ kind }) => kind === 'cross_site')).toHaveLength(1)
  const written = lines.length
  vi.advanceTimersByTime(60_000)
  expect(lines.slice(written)).toMatchObject([{ event: 'refused_left_out', kind: 'wrong_link' }])
  expect(Number(lines.at(-1)?.leftOut) + flood.length).toBe(5_000)
  modules.noteRefusal({ kind: 'wrong_link', where: 'GET' })
  expect(lines.at(-1)).toMatchObject({ event: 'refused', kind: 'wrong_link' })
})

it('counts what concerns a partner in one row a kind and hour, with few statements, and invents no partner', async () => {
  const query = vi.spyOn(modules.sql(), 'query')
  for (let count = 0; count < 2_000; count += 1) {
    modules.noteRefusal({ kind: 'not_member', where: 'page', partnerId: members.partnerId })
    modules.noteRefusal({ kind: 'not_allowed', where: 'action', partnerId: members.partnerId })
    modules.noteRefusal({ kind: 'wrong_callback', where: 'callback', partnerId: crypto.randomUUID() })
    modules.noteRefusal({ kind: 'wrong_link', where: 'page' })
    if (count % 500 === 0) await Promise.resolve()
  }
  await modules.refusalsCounted()
  expect(query.mock.calls.length).toBeLessThan(10)
  expect(await sums()).toEqual({ not_allowed: 2_000, not_member: 2_000 })
})

it('says in the log when a count cannot be stored, and fails nobody', async () => {
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0)
  modules.noteRefusal({ kind: 'not_member', where: 'page', partnerId: 'no uuid' })
  await modules.refusalsCounted()
  expect(JSON.parse(said[0] ?? '')).toMatchObject({ event: 'refusal_count_failed' })
})

it('leaves the hour that is not over alone and writes one entry for one that is', async () => {
  await modules.db().refusalCount.deleteMany()
  modules.noteRefusal({ kind: 'not_member', where: 'page', partnerId: members.partnerId })
  await modules.refusalsCounted()
  await modules.recordClosedHours()
  expect(await trail()).toEqual([])
  await age(2)
  const hour = (await counts())[0]?.hour as Date
  expect(hour.getTime() % 3_600_000).toBe(0)
  await modules.recordClosedHours()
  expect(await counts()).toEqual([])
  const from = hour.toISOString().slice(11, 16)
  expect(await trail()).toMatchObject([
    {
      partnerId: members.partnerId,
      actorKind: 'system',
      action: 'refused.not_member',
      subject: expect.stringMatching(`^1 request between ${from} and \\d\\d:00 UTC on \\d+ \\w+ \\d{4}$`),
      detail: { kind: 'not_member', count: 1, hour: hour.toISOString() },
    },
  ])
})

it('writes exactly one entry an hour and kind, whoever sweeps and counts at the same time', {
  timeout: 120_000,
}, async () => {
  const before = (await trail()).length
  const other = { kind: 'not_member', partnerId: members.stranger.partnerId }
  for (let round = 1; round <= 100; round += 1) {
    const hour = new Date(Date.UTC(2026, 0, 1, round))
    const own = { kind: 'not_member', partnerId: members.partnerId }
    await modules.db().refusalCount.createMany({
      data: [own, other].map((one) => ({ ...one, hour, count: round })),
    })
    modules.noteRefusal({ kind: 'not_member', where: 'page', partnerId: members.partnerId })
    await Promise.all(Array.from({ length: 4 }, () => modules.recordClosedHours()))
  }
  await modules.refusalsCounted()
  const entries = (await trail()).slice()
  expect(entries.length - before).toBe(200)
  const hours = entries.map(({ partnerId, detail }) => `${partnerId} ${(detail as { hour: string }).hour}`)
  expect(new Set(hours).size).toBe(entries.length)
  expect(await sums()).toEqual({ not_member: 100 })
})

it('has words for every kind', () => {
  for (const kind of modules.REFUSAL_KINDS) expect(auditWords(`refused.${kind}`)).toMatch(/^Refused: /)
})
