import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newIntegration, openWorld, type World } from '@/lib/checklists/test-world'
import { db } from '@/lib/db'
import { type NewFact, observe } from '@/lib/facts/observe'
import { createDatabase } from '@/test/database'

let world: World
let integrationId: string

beforeAll(async () => {
  world = await openWorld(await createDatabase())
})
beforeEach(async () => {
  ;({ id: integrationId } = await newIntegration(world.owner))
})
afterAll(() => world.close())

const CALL = {
  kind: 'call.employees',
  verdict: 'pass',
  actor: 'dashboard',
  source: 'GET /v2/employees',
} as const

function see(change: Partial<NewFact> = {}): Promise<void> {
  return observe(db(), { ...CALL, integrationId, environment: 'staging', ...change })
}

/** As if it had been seen then. */
async function seen(hoursAgo: number, change: Partial<NewFact> = {}): Promise<void> {
  const at = new Date(Date.now() - hoursAgo * 3_600_000)
  const { detail = {}, ...fact } = { ...CALL, ...change }
  await db().fact.create({ data: { ...fact, detail, integrationId, environment: 'staging', at } })
}

async function kept(kind: NewFact['kind'] = 'call.employees'): Promise<string[]> {
  const rows = await db().fact.findMany({
    where: { integrationId, kind },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ verdict }) => verdict)
}

describe('traffic leaves a fact', () => {
  it('the first time, and when it begins to fail or to hold', async () => {
    for (const verdict of ['pass', 'pass', 'fail', 'fail', 'unknown', 'pass', 'pass'] as const)
      await see({ verdict })
    expect(await kept()).toEqual(['pass', 'fail', 'unknown', 'pass'])
  })

  it('again after a day, so that a proof stays fresh', async () => {
    await seen(25)
    await see()
    await see()
    expect(await kept()).toEqual(['pass', 'pass'])
  })

  it('again for credentials that were stored since', async () => {
    await see()
    await see({ kind: 'client.stored', actor: 'person' })
    await see()
    expect(await kept()).toEqual(['pass', 'pass'])
  })

  it('when it fails for another reason, and when other scopes or another shape came', async () => {
    await see({ verdict: 'fail', detail: { status: 403 } })
    await see({ verdict: 'fail', detail: { status: 403 } })
    await see({ verdict: 'fail', detail: { status: 401 } })
    expect(await kept()).toHaveLength(2)
    for (const scopes of [['users:read'], ['users:read'], ['users:read', 'tags:read']])
      await see({ kind: 'call.introspect', detail: { status: 200, scopes } })
    expect(await kept('call.introspect')).toHaveLength(2)
    const shape = { kind: 'call.shape', verdict: 'fail' } as const
    await see({ ...shape, detail: { operation: 'employees', problems: ['no data'] } })
    await see({ ...shape, detail: { operation: 'companies', problems: ['no data'] } })
    await see({ ...shape, detail: { operation: 'employees', problems: ['no data'] } })
    await see({ ...shape, detail: { operation: 'employees', problems: ['no data', 'no pagination'] } })
    expect(await kept('call.shape')).toHaveLength(3)
  })

  it('once, when many learn it at once', async () => {
    const reasons = ['replayed', 'another browser']
    const replay = (turn: number) =>
      db().$transaction((tx) =>
        observe(tx, {
          ...CALL,
          kind: 'authorisation.rejected',
          integrationId,
          environment: 'staging',
          detail: { reason: reasons[turn % 2] ?? '' },
        }),
      )
    await Promise.all(Array.from({ length: 60 }, (_, turn) => replay(turn)))
    expect(await kept('authorisation.rejected')).toEqual(['pass', 'pass'])
  })

  it('a handful a day, however often it turns, and rests on the failure', async () => {
    for (let turn = 0; turn < 40; turn += 1) await see({ verdict: turn % 2 ? 'fail' : 'pass' })
    expect(await kept()).toHaveLength(8)
    await see({ verdict: 'pass' })
    expect((await kept()).at(-1)).toBe('fail')
    await see({ kind: 'gate.secret_refused' })
    for (let click = 0; click < 20; click += 1) await see({ kind: 'gate.secret_refused' })
    await see({ kind: 'gate.secret_refused', verdict: 'fail' })
    expect(await kept('gate.secret_refused')).toEqual([...Array(8).fill('pass'), 'fail'])
    // What a person has mended is shown at once.
    await see({ kind: 'gate.secret_refused' })
    await see({ kind: 'gate.secret_refused' })
    expect(await kept('gate.secret_refused')).toEqual([...Array(8).fill('pass'), 'fail', 'pass'])
  })
})

describe('what is no traffic', () => {
  it('is kept each time: statements, connections, and every refused refresh', async () => {
    const each = [
      { kind: 'connection.made' },
      { kind: 'step.attested', actor: 'person' },
      { kind: 'grant.refreshed', verdict: 'fail', detail: { reason: 'invalid_grant' } },
    ] as const
    for (const change of each) {
      await see(change)
      await see(change)
      expect(await kept(change.kind), change.kind).toHaveLength(2)
    }
  })

  it('a browser that is sent to Pleo is waited for after each that came back', async () => {
    for (const kind of ['started', 'started', 'returned', 'started', 'denied', 'started'] as const)
      await see({ kind: `authorisation.${kind}` })
    expect(await kept('authorisation.started')).toHaveLength(3)
  })
})
