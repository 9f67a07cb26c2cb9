import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connected, connected } from '../../testing/connected.ts'
import type { Vendor } from './vendor.ts'

type One = { data: Vendor }
const path = '/v1/vendors'
let at: Connected

beforeAll(async () => {
  at = await connected()
})
afterAll(() => at.pleo.stop())

const body = (name: string, more: object = {}) => ({
  companyId: at.companyId,
  name,
  defaultCurrency: 'DKK',
  ...more,
})
const search = async (more: object) =>
  (await at.call<{ data: Vendor[] }>('POST', `${path}:search?company_id=${at.companyId}`, more)).body.data

test('created once; with an external id it is active, without it a draft', async () => {
  const made = await at.call<One>('POST', path, body('Tinker Tools', { externalId: 'e-1', country: 'DK' }))
  expect(made).toMatchObject({ status: 201, body: { data: { state: 'ACTIVE', externalId: 'e-1' } } })
  expect((await at.call('POST', path, body('Tinker Two', { externalId: 'e-1' }))).status).toBe(409)
  expect((await at.call<One>('POST', path, body('Draft Only'))).body.data.state).toBe('DRAFT')
  expect((await at.call('POST', path, body('draft only'))).status).toBe(409)
})

test('activated, replaced, archived', async () => {
  const { id } = (await at.call<One>('POST', path, body('Lifecycle'))).body.data
  expect((await at.call('POST', `${path}/${id}:activate`, { externalId: 'e-2', code: 'L' })).status).toBe(204)
  expect((await at.call<One>('GET', `${path}/${id}`)).body.data).toMatchObject({
    state: 'ACTIVE',
    externalId: 'e-2',
    code: 'L',
  })
  const changed = await at.call<One>(
    'PUT',
    `${path}/${id}`,
    body('Lifecycle Ltd', { externalId: 'e-3', state: 'ACTIVE' }),
  )
  expect(changed.body.data).toMatchObject({ name: 'Lifecycle Ltd', externalId: 'e-3' })
  expect(changed.body.data).not.toHaveProperty('code')
  expect((await at.call('POST', `${path}/${id}:archive`)).status).toBe(204)
  expect((await search({ states: ['ARCHIVED'], ids: [id] })).length).toBe(1)
})

test('unknown ones, foreign ones and half an update are refused', async () => {
  const unknown = `${path}/11111111-1111-4111-8111-111111111111`
  expect((await at.call('GET', unknown)).status).toBe(404)
  expect((await at.call('POST', `${unknown}:activate`, { externalId: 'x' })).status).toBe(404)
  expect((await at.call('POST', `${unknown}:archive`)).status).toBe(404)
  const [vendor] = await search({})
  expect((await at.fromElsewhere('GET', `${path}/${vendor?.id}`)).status).toBe(404)
  expect((await at.call('PUT', `${path}/${vendor?.id}`, body('No state'))).status).toBe(400)
  expect((await at.call('POST', `${path}:search`, {})).status).toBe(400)
})

test('search by what vendors have', async () => {
  expect((await search({ name: 'lamp' })).map((vendor) => vendor.name)).toEqual(['Northlamp Cloud'])
  expect((await search({ countries: ['JP'] })).map((vendor) => vendor.state)).toEqual(['DRAFT'])
  expect((await search({ externalIds: ['erp-vendor-2'] })).map((vendor) => vendor.name)).toEqual([
    'Papirhuset',
  ])
  expect(
    (
      await at.call('POST', `${path}:search?company_id=${at.companyId}`, {
        ids: Array(101).fill('11111111-1111-4111-8111-111111111111'),
      })
    ).status,
  ).toBe(400)
})
