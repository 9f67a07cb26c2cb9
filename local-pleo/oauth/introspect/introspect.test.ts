import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalPleoProcess, startLocalPleo } from '../../testing/local-pleo-process.ts'
import { type Partner, partner } from '../../testing/partner.ts'

let pleo: LocalPleoProcess
let acme: Partner

beforeAll(async () => {
  pleo = await startLocalPleo()
  acme = await partner(pleo)
})
afterAll(() => pleo.stop())

const introspect = (of: Partner, token: string, headers?: Record<string, string>) =>
  of.post('/oauth/token/introspect', { token }, headers)

test('an own access token shows its members', async () => {
  const company = (await pleo.ctl.companies('staging'))[1]
  const pair = await acme.connect(company?.id)
  const { body } = await introspect(acme, pair.access_token)
  expect(body).toMatchObject({
    active: true,
    sub: company?.id,
    client_id: acme.clientId,
    aud: pleo.staging.api,
    iss: 'pleo.staging',
    token_type: 'at+JWT',
    'urn:pleo:params:oauth:subject_urn': company?.urn,
  })
  expect(Number(body.exp) - Number(body.iat)).toBe(900)
  expect(body).not.toHaveProperty('scope')
})

test('an own refresh token is active until it is spent', async () => {
  const pair = await acme.connect()
  expect((await introspect(acme, pair.refresh_token)).body.active).toBe(true)
  await acme.refresh(pair.refresh_token)
  expect((await introspect(acme, pair.refresh_token)).body).toEqual({ active: false })
  expect((await introspect(acme, pair.access_token)).body).toEqual({ active: false })
})

test("a random, a foreign and the other environment's token are all just inactive", async () => {
  const foreign = await (await partner(pleo)).connect()
  const production = await (await partner(pleo, { environment: 'production' })).connect()
  for (const token of ['random', foreign.access_token, production.access_token]) {
    expect(await introspect(acme, token)).toMatchObject({ status: 200, body: { active: false } })
  }
})

test('wrong credentials answer 401, a missing token 400', async () => {
  const authorization = `Basic ${Buffer.from(`${acme.clientId}:wrong`).toString('base64')}`
  expect(await introspect(acme, 'x', { authorization })).toMatchObject({
    status: 401,
    body: { error: 'invalid_client' },
  })
  expect((await acme.post('/oauth/token/introspect', {})).status).toBe(400)
})

test('credentials in the body are not enough here', async () => {
  const form = { token: 'x', client_id: acme.clientId, client_secret: acme.clientSecret }
  expect((await acme.post('/oauth/token/introspect', form, {})).status).toBe(401)
})
