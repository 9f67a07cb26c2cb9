import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Rotation } from '../../control-client.ts'
import { type LocalPleoProcess, startLocalPleo } from '../../testing/local-pleo-process.ts'
import { type Pair, type Partner, partner } from '../../testing/partner.ts'

const accessSeconds = 900
const refreshSeconds = 5000
const graceSeconds = 60

let pleo: LocalPleoProcess
let companies: string[]

beforeAll(async () => {
  pleo = await startLocalPleo({
    LOCAL_PLEO_REFRESH_TOKEN_SECONDS: String(refreshSeconds),
    LOCAL_PLEO_REQUESTS_PER_MINUTE: '100000',
  })
  await pleo.ctl.freezeClock(true)
  companies = (await pleo.ctl.companies('staging')).map((company) => company.urn)
})
afterAll(() => pleo.stop())

type Refresh = { value: string; issued: number; spent: number | null }
type Access = { value: string; issued: number; generation: number }
/** docs/pleo 2.5, 2.9 and rows 2, 3, 5 of section 10, as little code as says it. */
type Model = { alive: boolean; refreshes: Refresh[]; accesses: Access[] }

const command = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('refresh' as const), age: fc.integer({ min: 0, max: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(10, 61, 899, 2600) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('disconnect' as const) }) },
)

test.each(['strict', 'grace', 'non-rotating'] as const)(
  'any history of a %s authorisation follows the model',
  async (rotation) => {
    const acme = await partner(pleo, { rotation, graceSeconds })
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 7 }), async (commands) => {
        const first = await acme.connect(companies[0]?.split(':').at(-1))
        let now = 0
        const model: Model = {
          alive: true,
          refreshes: [{ value: first.refresh_token, issued: 0, spent: null }],
          accesses: [{ value: first.access_token, issued: 0, generation: 0 }],
        }
        for (const step of commands) {
          if (step.do === 'wait') {
            await pleo.ctl.advanceClock(step.seconds)
            now += step.seconds
          } else if (step.do === 'disconnect') {
            await pleo.ctl.disconnect('staging', acme.clientId, companies[0] ?? '')
            model.alive = false
          } else {
            await refreshAndCompare(
              acme,
              rotation,
              model,
              Math.max(0, model.refreshes.length - 1 - step.age),
              now,
            )
          }
          await compareAccess(acme, rotation, model, now)
        }
        await pleo.ctl.disconnect('staging', acme.clientId, companies[0] ?? '')
      }),
      { numRuns: 12 },
    )
  },
)

async function refreshAndCompare(
  acme: Partner,
  rotation: Rotation,
  model: Model,
  index: number,
  now: number,
): Promise<void> {
  const token = model.refreshes[index] as Refresh
  const answer = await acme.refresh(token.value)
  const pair = answer.body as unknown as Pair
  const newest = index === model.refreshes.length - 1
  if (!model.alive) return expect(answer.status).toBe(400)
  if (token.spent !== null) {
    const successor = model.refreshes[index + 1]
    const withinGrace = rotation === 'grace' && now - token.spent <= graceSeconds && successor?.spent === null
    if (!withinGrace) model.alive = false
    expect(answer.status).toBe(withinGrace ? 200 : 400)
    if (withinGrace) expect(pair.refresh_token).toBe(successor?.value)
    return
  }
  if (now - token.issued >= refreshSeconds) {
    model.alive = false
    return expect(answer.status).toBe(400)
  }
  expect([answer.status, newest]).toEqual([200, true])
  if (rotation === 'non-rotating') {
    expect(pair.refresh_token).toBe(token.value)
  } else {
    token.spent = now
    model.refreshes.push({ value: pair.refresh_token, issued: now, spent: null })
  }
  model.accesses.push({ value: pair.access_token, issued: now, generation: model.refreshes.length - 1 })
}

async function compareAccess(acme: Partner, rotation: Rotation, model: Model, now: number): Promise<void> {
  for (const access of model.accesses) {
    const current = rotation === 'non-rotating' || access.generation === model.refreshes.length - 1
    const works = model.alive && current && now - access.issued < accessSeconds
    expect((await acme.call(access.value, 'GET', '/v1/introspect')).status).toBe(works ? 200 : 401)
  }
}
