import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type LocalPleoProcess, startLocalPleo } from '../../testing/local-pleo-process.ts'
import { type Pair, type Partner, partner } from '../../testing/partner.ts'

let pleo: LocalPleoProcess

beforeAll(async () => {
  pleo = await startLocalPleo()
})
afterEach(() => pleo.ctl.resetClock())
afterAll(() => pleo.stop())

async function refreshed(of: Partner, token: string): Promise<Pair> {
  const answer = await of.refresh(token)
  expect(answer.status).toBe(200)
  return answer.body as unknown as Pair
}

const works = async (of: Partner, pair: Pair) =>
  (await of.call(pair.access_token, 'GET', '/v1/introspect')).status === 200

describe('strict, as Pleo does', () => {
  test('a refresh gives a new pair and kills the old one at once', async () => {
    const acme = await partner(pleo)
    const first = await acme.connect()
    const second = await refreshed(acme, first.refresh_token)
    expect(second.access_token).not.toBe(first.access_token)
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(await works(acme, first)).toBe(false)
    expect(await works(acme, second)).toBe(true)
  })

  test('a reused token kills the whole authorisation, but no other', async () => {
    const acme = await partner(pleo)
    const [first, beside] = [await acme.connect(), await acme.connect()]
    const second = await refreshed(acme, first.refresh_token)
    const replay = await acme.refresh(first.refresh_token)
    expect(replay).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'invalid_refresh_token' },
    })
    expect(await works(acme, second)).toBe(false)
    expect((await acme.refresh(second.refresh_token)).status).toBe(400)
    expect(await works(acme, beside)).toBe(true)
  })

  test('refreshes at once never both succeed', async () => {
    const acme = await partner(pleo)
    const first = await acme.connect()
    const answers = await Promise.all(Array.from({ length: 8 }, () => acme.refresh(first.refresh_token)))
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    const { entries, events } = await pleo.ctl.ledger('staging', acme.clientId)
    const spent = entries.find(
      (entry) => entry.valueSha256 === createHash('sha256').update(first.refresh_token).digest('hex'),
    )
    expect(events.filter((event) => event.ledgerId === spent?.id && event.event === 'spent')).toHaveLength(1)
    expect(events.filter((event) => event.ledgerId === spent?.id && event.event === 'replayed')).toHaveLength(
      7,
    )
  })

  test('an expired token kills the authorisation', async () => {
    const acme = await partner(pleo)
    const pair = await acme.connect()
    await pleo.ctl.advanceClock(60 * 24 * 60 * 60)
    expect((await acme.refresh(pair.refresh_token)).body.error_description).toBe('invalid_refresh_token')
    const { entries } = await pleo.ctl.ledger('staging', acme.clientId)
    expect(entries.find((entry) => entry.kind === 'refresh_token')?.revokedReason).toBe(
      'refresh_token_expired',
    )
  })

  test('an access token dies after 900 seconds, the refresh token lives on', async () => {
    const acme = await partner(pleo)
    const pair = await acme.connect()
    await pleo.ctl.advanceClock(901)
    expect(await works(acme, pair)).toBe(false)
    expect(await works(acme, await refreshed(acme, pair.refresh_token))).toBe(true)
  })

  test("another client's attempt fails and harms nobody", async () => {
    const [acme, other] = [await partner(pleo), await partner(pleo)]
    const pair = await acme.connect()
    expect((await other.refresh(pair.refresh_token)).body.error).toBe('invalid_grant')
    expect((await acme.refresh(pair.access_token)).body.error).toBe('invalid_grant')
    expect(await works(acme, pair)).toBe(true)
  })

  test('a wider scope is refused before anything is spent', async () => {
    const acme = await partner(pleo, { scopes: ['users:read'] })
    const pair = await acme.connect()
    const answer = await acme.token({
      grant_type: 'refresh_token',
      refresh_token: pair.refresh_token,
      scope: 'vendors:write',
    })
    expect(answer.body.error).toBe('invalid_scope')
    await refreshed(acme, pair.refresh_token)
  })
})

describe('grace', () => {
  test('the previous token answers with the same successor within its seconds', async () => {
    const acme = await partner(pleo, { rotation: 'grace', graceSeconds: 20 })
    const first = await acme.connect()
    const answers = await Promise.all([1, 2, 3, 4].map(() => refreshed(acme, first.refresh_token)))
    expect(new Set(answers.map((pair) => pair.refresh_token)).size).toBe(1)
    expect(new Set(answers.map((pair) => pair.access_token)).size).toBe(1)
  })

  test('later than that it kills', async () => {
    const acme = await partner(pleo, { rotation: 'grace', graceSeconds: 20 })
    const first = await acme.connect()
    const second = await refreshed(acme, first.refresh_token)
    await pleo.ctl.advanceClock(21)
    expect((await acme.refresh(first.refresh_token)).status).toBe(400)
    expect((await acme.refresh(second.refresh_token)).status).toBe(400)
  })

  test('one that is two generations old kills', async () => {
    const acme = await partner(pleo, { rotation: 'grace', graceSeconds: 20 })
    const first = await acme.connect()
    const second = await refreshed(acme, first.refresh_token)
    const third = await refreshed(acme, second.refresh_token)
    expect((await acme.refresh(first.refresh_token)).status).toBe(400)
    expect(await works(acme, third)).toBe(false)
  })
})

test('non-rotating: the refresh token stays, access tokens are new', async () => {
  const acme = await partner(pleo, { rotation: 'non-rotating' })
  const first = await acme.connect()
  const second = await refreshed(acme, first.refresh_token)
  const third = await refreshed(acme, first.refresh_token)
  expect([second.refresh_token, third.refresh_token]).toEqual([first.refresh_token, first.refresh_token])
  expect(new Set([first, second, third].map((pair) => pair.access_token)).size).toBe(3)
  expect(await works(acme, first)).toBe(true)
})
