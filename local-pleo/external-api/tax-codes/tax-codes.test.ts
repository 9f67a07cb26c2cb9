import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connected, connected } from '../../testing/connected.ts'
import type { TaxCode } from './tax-code.ts'

type One = { data: TaxCode }
const path = '/v0/tax-codes'
let at: Connected

beforeAll(async () => {
  at = await connected()
})
afterAll(() => at.pleo.stop())

const body = (more: object = {}) => ({
  companyId: at.companyId,
  name: 'Reduced',
  rate: 0.1,
  type: 'inclusive',
  archived: false,
  code: 'V10',
  ...more,
})
const made = async (more: object = {}) => (await at.call<One>('POST', path, body(more))).body.data

test('created, read, replaced, deleted', async () => {
  const code = await made({ ingoingTaxAccount: '2601' })
  expect(code).toMatchObject({
    rate: 0.1,
    type: 'inclusive',
    ingoingTaxAccount: '2601',
    createdAt: expect.stringMatching(/Z$/),
  })
  const address = `${path}/${code.id}`
  expect((await at.call('GET', address)).body).toEqual({ data: code })
  expect((await at.call<One>('PUT', address, body({ rate: 0.11, archived: true }))).body.data).toMatchObject({
    rate: 0.11,
    archived: true,
  })
  expect((await at.fromElsewhere('GET', address)).status).toBe(404)
  expect((await at.call('DELETE', address)).status).toBe(204)
  expect((await at.call('GET', address)).status).toBe(404)
})

test('a wrong type and another company are refused', async () => {
  expect((await at.call('POST', path, body({ type: 'odd' }))).status).toBe(400)
  expect((await at.call('POST', path, body({ companyId: at.otherCompanyId }))).status).toBe(403)
})

test('search: without archived both kinds come', async () => {
  const search = async (more: object) =>
    (
      await at.call<{ data: TaxCode[] }>('POST', `${path}:search?company_id=${at.companyId}`, more)
    ).body.data.map(({ code }) => code)
  expect(await search({})).toEqual(expect.arrayContaining(['V25', 'VOLD']))
  expect(await search({ archived: true })).toEqual(['VOLD'])
  expect(await search({ code: 'V0' })).toEqual(['V0'])
})

test('amounts are split by type and add up', async () => {
  const inclusive = await made({ rate: 0.25 })
  const exclusive = await made({ rate: 0.25, type: 'exclusive' })
  const amount = { currency: 'DKK', minors: 999 }
  const amountsByTaxCodeId = { [inclusive.id]: [{ id: 'a', amount }], [exclusive.id]: [{ id: 'b', amount }] }
  const { body: answer } = await at.call<{ data: { taxes: object } }>(
    'POST',
    `${path}:calculate-tax-amounts`,
    { amountsByTaxCodeId },
  )
  const money = (minors: number) => ({ currency: 'DKK', minors })
  expect(answer.data.taxes).toEqual({
    [inclusive.id]: [
      { id: 'a', amountTaxBreakdown: { gross: money(999), net: money(799), tax: money(200) } },
    ],
    [exclusive.id]: [
      { id: 'b', amountTaxBreakdown: { gross: money(1249), net: money(999), tax: money(250) } },
    ],
  })
  const unknown = { '11111111-1111-4111-8111-111111111111': [{ id: 'a', amount }] }
  expect(
    (await at.call('POST', `${path}:calculate-tax-amounts`, { amountsByTaxCodeId: unknown })).status,
  ).toBe(404)
})
