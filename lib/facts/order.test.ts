import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createDatabase } from '../../test/database'
import { type Members, openMembers } from '../../test/members'

let members: Members
let integrationId: string
let db: typeof import('@/lib/db').db
let observe: typeof import('@/lib/facts/observe').observe
let pageFacts: typeof import('@/lib/facts/page-facts').pageFacts
let listAudit: typeof import('@/lib/audit/list').listAudit

beforeAll(async () => {
  members = await openMembers(await createDatabase())
  ;({ db } = await import('@/lib/db'))
  ;({ observe } = await import('@/lib/facts/observe'))
  ;({ pageFacts } = await import('@/lib/facts/page-facts'))
  ;({ listAudit } = await import('@/lib/audit/list'))
  const named = { slug: 'books', name: 'Books', multiCustomer: true, builtByPartner: true }
  integrationId = (await db().integration.create({ data: { partnerId: members.partnerId, ...named } })).id
})
afterAll(async () => {
  vi.useRealTimers()
  await members.close()
})

/** An id as a process makes one whose clock is a day ahead. */
const fromAhead = () =>
  `0${(Date.now() + 86_400_000).toString(16)}`.replace(/^(.{8})(.{4}).*/, '$1-$2-7') + randomUUID().slice(15)

it('carries the time of the database, not of the process that writes', async () => {
  vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z'), toFake: ['Date'] })
  await observe(db(), {
    integrationId,
    environment: 'production',
    kind: 'programme.fit',
    verdict: 'pass',
    actor: 'person',
    source: 'test',
  })
  const { audit, staffActor } = await import('@/lib/audit/record')
  await db().$transaction((tx) =>
    audit(tx, staffActor(members.owner), {
      partnerId: members.partnerId,
      action: 'test.clock',
      subject: 'clock',
    }),
  )
  vi.useRealTimers()
  const fact = await db().fact.findFirstOrThrow({ where: { integrationId, environment: 'production' } })
  const entry = await db().auditEntry.findFirstOrThrow({ where: { action: 'test.clock' } })
  for (const { at } of [fact, entry]) expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(3_600_000)
})

it('pages by time, not by the ids of processes whose clocks differ', async () => {
  const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second))
  for (let second = 0; second < 6; second += 1) {
    const id = second === 0 ? fromAhead() : randomUUID().replace(/^.{8}/, '00000000')
    await db().fact.create({
      data: {
        id,
        integrationId,
        environment: 'staging',
        kind: 'call.introspect',
        verdict: 'pass',
        actor: 'dashboard',
        source: `${second}`,
        at: at(second),
      },
    })
    await db().auditEntry.create({
      data: {
        id,
        integrationId,
        partnerId: members.partnerId,
        actorKind: 'system',
        actorName: 'x',
        action: 'x',
        subject: `${second}`,
        at: at(second),
      },
    })
  }
  const { enterPlace } = await import('@/lib/places/place')
  const place = await enterPlace(members.viewer, 'books', 'staging')
  const first = await pageFacts(members.viewer, place, { limit: 4 })
  const second = await pageFacts(members.viewer, place, { limit: 4, before: first.next ?? '' })
  expect([...first.facts, ...second.facts].map(({ source }) => source)).toEqual([
    '5',
    '4',
    '3',
    '2',
    '1',
    '0',
  ])
  const trail = await listAudit(members.viewer, { integrationId })
  expect(trail.entries.map(({ subject }) => subject)).toEqual(['5', '4', '3', '2', '1', '0'])
  const rest = await listAudit(members.viewer, { integrationId, before: trail.entries[2]?.id ?? '' })
  expect(rest.entries.map(({ subject }) => subject)).toEqual(['2', '1', '0'])
})
