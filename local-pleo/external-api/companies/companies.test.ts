import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalPleoProcess, startLocalPleo } from '../../testing/local-pleo-process.ts'
import { type Partner, partner } from '../../testing/partner.ts'
import type { Company } from './company.ts'

let pleo: LocalPleoProcess
let acme: Partner
let token: string

beforeAll(async () => {
  pleo = await startLocalPleo()
  acme = await partner(pleo)
  token = (await acme.connect((await pleo.ctl.companies('staging'))[0]?.id)).access_token
})
afterAll(() => pleo.stop())

test('a company token lists and gets exactly its company', async () => {
  const [own, other] = await pleo.ctl.companies('staging')
  const page = await acme.call<{ data: Company[] }>(token, 'GET', '/v1/companies')
  expect(page.body.data.map((company) => company.id)).toEqual([own?.id])
  expect(page.body.data[0]?.address.country).toBe('DK')
  expect((await acme.call(token, 'GET', `/v1/companies/${own?.id}`)).body).toEqual({
    data: page.body.data[0],
  })
  expect((await acme.call(token, 'GET', `/v1/companies/${other?.id}`)).status).toBe(404)
  expect((await acme.call(token, 'GET', '/v1/companies/7')).status).toBe(400)
})

test('organization_id filters and refuses a foreign one', async () => {
  const [own] = await pleo.ctl.companies('staging')
  expect((await acme.call(token, 'GET', `/v1/companies?organization_id=${own?.organisationId}`)).status).toBe(
    200,
  )
  expect(
    (await acme.call(token, 'GET', '/v1/companies?organization_id=11111111-1111-4111-8111-111111111111'))
      .status,
  ).toBe(403)
})

test('ids differ between the environments and are the same on every machine', async () => {
  const staging = await pleo.ctl.companies('staging')
  const production = await pleo.ctl.companies('production')
  expect(staging.map((company) => company.country)).toEqual(['DK', 'GB', 'DE'])
  expect(production.map((company) => company.name)).toEqual(staging.map((company) => company.name))
  expect(staging[0]?.id).toBe('555a3391-9921-4ebb-a22b-1976a4ac24d3')
  expect(production[0]?.id).not.toBe(staging[0]?.id)
})
