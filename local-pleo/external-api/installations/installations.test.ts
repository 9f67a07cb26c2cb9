import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalPleoProcess, startLocalPleo } from '../../testing/local-pleo-process.ts'
import { partner } from '../../testing/partner.ts'
import type { Installation } from './installation.ts'

const path = '/v1/installations/me'
let pleo: LocalPleoProcess

beforeAll(async () => {
  pleo = await startLocalPleo()
})
afterAll(() => pleo.stop())

test('a completed authorisation makes an ACTIVATED installation, as a bare object', async () => {
  const acme = await partner(pleo)
  const company = (await pleo.ctl.companies('staging'))[0]
  const { access_token } = await acme.connect(company?.id)
  const { body } = await acme.call<Installation>(access_token, 'GET', `${path}?company_id=${company?.id}`)
  expect(body).toMatchObject({
    applicationId: acme.clientId,
    resource: company?.urn,
    status: 'ACTIVATED',
    metadata: {},
  })
  const other = (await pleo.ctl.companies('staging'))[1]
  expect((await acme.call(access_token, 'GET', `${path}?company_id=${other?.id}`)).status).toBe(403)
})

test('an application that needs activation starts AUTHORIZED', async () => {
  const acme = await partner(pleo, { needsActivation: true })
  const { access_token } = await acme.connect()
  expect((await acme.call<Installation>(access_token, 'GET', path)).body.status).toBe('AUTHORIZED')
  expect((await acme.call<Installation>(access_token, 'POST', `${path}:activate`)).body.status).toBe(
    'ACTIVATED',
  )
})

test('PUT changes status, metadata and error code; a wrong status is refused', async () => {
  const acme = await partner(pleo)
  const { access_token } = await acme.connect()
  const changed = await acme.call<Installation>(access_token, 'PUT', path, {
    status: 'ERROR',
    errorCode: 'AUTH_ERROR',
    metadata: { step: 2 },
  })
  expect(changed.body).toMatchObject({ status: 'ERROR', errorCode: 'AUTH_ERROR', metadata: { step: 2 } })
  expect((await acme.call(access_token, 'PUT', path, { status: 'GONE' })).status).toBe(400)
})

test('DELETE answers 204 and revokes every token of the client for that company, and no other', async () => {
  const acme = await partner(pleo)
  const [one, two] = await pleo.ctl.companies('staging')
  const [first, second, elsewhere] = [
    await acme.connect(one?.id),
    await acme.connect(one?.id),
    await acme.connect(two?.id),
  ]
  expect((await acme.call(first.access_token, 'DELETE', path)).status).toBe(204)
  expect((await acme.call(second.access_token, 'GET', path)).status).toBe(401)
  expect((await acme.refresh(second.refresh_token)).status).toBe(400)
  expect((await acme.call(elsewhere.access_token, 'GET', path)).status).toBe(200)
  const again = await acme.connect(one?.id)
  expect((await acme.call<Installation>(again.access_token, 'GET', path)).body.status).toBe('ACTIVATED')
})

test('the customer can end it as well', async () => {
  const acme = await partner(pleo)
  const company = (await pleo.ctl.companies('staging'))[0]
  const { access_token } = await acme.connect(company?.id)
  expect(await pleo.ctl.disconnect('staging', acme.clientId, company?.urn ?? '')).toEqual({
    disconnected: true,
  })
  expect((await acme.call(access_token, 'GET', path)).status).toBe(401)
})
