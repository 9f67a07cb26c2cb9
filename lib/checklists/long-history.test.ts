import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Verdict } from '@/generated/prisma/enums'
import { evaluate } from '@/lib/checklists/evaluate'
import { DAY_ZERO } from '@/lib/checklists/test-facts'
import { newIntegration, openWorld, type World } from '@/lib/checklists/test-world'
import { db } from '@/lib/db'
import type { FactKind, Observation } from '@/lib/facts/kinds'
import { listFacts } from '@/lib/facts/list'
import { createDatabase } from '@/test/database'

let world: World

beforeAll(async () => {
  world = await openWorld(await createDatabase())
})
afterAll(() => world.close())

const LENGTH = 4_000

const OFTEN: FactKind[] = [
  'call.introspect',
  'call.employees',
  'call.companies',
  'call.shape',
  'grant.refreshed',
  'client.checked',
  'gate.secret_refused',
  'gate.environment_refused',
  'authorisation.started',
  'authorisation.rejected',
]
const SELDOM: [number, FactKind, Verdict][] = [
  [10, 'call.companies', 'fail'],
  [300, 'client.stored', 'pass'],
  [400, 'call.employees', 'fail'],
  [2_000, 'call.introspect', 'fail'],
  [3_000, 'gate.secret_refused', 'fail'],
  [3_500, 'client.stored', 'pass'],
]

function history(): { kind: FactKind; verdict: Verdict; at: Date; detail: object }[] {
  const seldom = new Map(SELDOM.map(([place, kind, verdict]) => [place, { kind, verdict }]))
  return Array.from({ length: LENGTH }, (_, place) => {
    const often = OFTEN[place % OFTEN.length] ?? 'call.introspect'
    const usual = { kind: often, verdict: place % 97 === 0 ? 'unknown' : 'pass' } as const
    return {
      ...(seldom.get(place) ?? usual),
      at: new Date(DAY_ZERO.getTime() + place * 60_000),
      detail:
        often === 'authorisation.rejected' ? { reason: place % 20 === 9 ? 'replayed' : 'link_used' } : {},
    }
  })
}

it('reads a bounded part of a long history, and the checklist is the same as of all of it', async () => {
  const { id: integrationId, staging } = await newIntegration(world.owner)
  const key = { integrationId, environment: 'staging' } as const
  await db().$executeRaw`
    INSERT INTO "Fact" (id, "integrationId", environment, kind, verdict, actor, source, detail, at)
    SELECT gen_random_uuid(), ${integrationId}::uuid, 'staging', kind, verdict::"Verdict", 'dashboard', 'test', detail, at
    FROM jsonb_to_recordset(${JSON.stringify(history())}::jsonb) AS f(kind text, verdict text, at timestamptz, detail jsonb)`
  const all = (await db().fact.findMany({ where: key, orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(
    ({ id, kind, verdict, actor, actorName, at, source, detail, connectionId, apiCallId }) =>
      ({ id, kind, verdict, actor, actorName, at, source, detail, connectionId, apiCallId }) as Observation,
  )
  const read = await listFacts(world.owner, staging)
  expect(read.length).toBeLessThan(2_700)
  expect(all.length).toBeGreaterThan(LENGTH)
  for (const option of ['A', 'B'] as const) {
    for (const minutes of [0, 300 * 24 * 60]) {
      const now = new Date(DAY_ZERO.getTime() + (LENGTH + minutes) * 60_000)
      const integration = { level: 4, option }
      const views = (facts: Observation[]) => evaluate({ integration, environment: 'staging', facts, now })
      expect(views(read)).toEqual(views(all))
    }
  }
})
