import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connected, connected } from '../../testing/connected.ts'
import type { Account } from './account.ts'

type One = { data: Account }
type Page = { data: Account[] }
const path = '/v1/chart-of-accounts'
let at: Connected

beforeAll(async () => {
  at = await connected()
})
afterAll(() => at.pleo.stop())

const body = (externalId: string, more: object = {}) => ({
  companyId: at.companyId,
  externalId,
  name: 'Parking',
  archived: false,
  code: '4500',
  ...more,
})
const search = async (more: object) =>
  (
    await at.call<Page>('POST', `${path}:search?limit=100`, {
      companyId: at.companyId,
      excludeIfAssignedToCategory: false,
      excludeIfAssignedToContraAccount: false,
      ...more,
    })
  ).body.data

test('created once: the same again is 200, another under its externalId 409', async () => {
  const made = await at.call<One>('POST', path, body('p-1', { metadata: { group: 'a' } }))
  expect(made).toMatchObject({
    status: 201,
    body: { data: { externalId: 'p-1', code: '4500', metadata: { group: 'a' } } },
  })
  expect(await at.call('POST', path, body('p-1', { metadata: { group: 'a' } }))).toMatchObject({
    status: 200,
    body: made.body,
  })
  expect((await at.call('POST', path, body('p-1', { name: 'Other' }))).status).toBe(409)
})

test.each([
  ['no externalId', { externalId: '' }, 400],
  ['a name of 256', { name: 'x'.repeat(256) }, 400],
  ['no archived', { archived: undefined }, 400],
])('%s is refused', async (_what, wrong, status) => {
  expect((await at.call('POST', path, body('p-2', wrong))).status).toBe(status)
})

test('another company can neither be written nor read', async () => {
  expect((await at.call('POST', path, body('p-3', { companyId: at.otherCompanyId }))).status).toBe(403)
  const [account] = await search({})
  expect((await at.fromElsewhere('GET', `${path}/${account?.id}`)).status).toBe(404)
  expect((await at.fromElsewhere('DELETE', `${path}/${account?.id}`)).status).toBe(404)
})

test('a batch keeps what is right and names what is not', async () => {
  const item = (externalId: string, name = 'Batch') => ({ externalId, name, archived: false })
  const items = [item('b-1'), item(''), item('b-2', ''), item('erp-4000'), item('x'.repeat(256))]
  const { status, body: answer } = await at.call<{
    data: { created: Account[]; failed: { reasons: string[] }[] }
  }>('POST', `${path}/batch`, { companyId: at.companyId, items })
  expect(status).toBe(201)
  expect(answer.data.created.map((account) => account.externalId)).toEqual(['b-1'])
  expect(answer.data.failed.map((one) => one.reasons)).toEqual([
    ['EXTERNAL_ID_EMPTY'],
    ['NAME_EMPTY'],
    ['EXTERNAL_ID_ALREADY_EXISTS'],
    ['EXTERNAL_ID_TOO_LONG'],
  ])
  expect(
    (await at.call('POST', `${path}/batch`, { companyId: at.companyId, items: Array(1001).fill(item('z')) }))
      .status,
  ).toBe(400)
})

test('replaced, deleted when unused, 409 when booked on', async () => {
  const made = await at.call<One>('POST', path, body('p-4'))
  const address = `${path}/${made.body.data.id}`
  expect((await at.call<One>('PUT', address, { name: 'Parking fees', archived: true })).body.data).toEqual({
    id: made.body.data.id,
    companyId: at.companyId,
    externalId: 'p-4',
    name: 'Parking fees',
    archived: true,
  })
  expect((await at.call('DELETE', address)).status).toBe(204)
  expect((await at.call('GET', address)).status).toBe(404)
  const [travel] = await search({ codes: ['4000'] })
  expect((await at.call('DELETE', `${path}/${travel?.id}`)).status).toBe(409)
})

test('search excludes what is assigned and filters', async () => {
  const codes = async (more: object) => (await search(more)).map((account) => account.code)
  expect(await codes({ excludeIfAssignedToContraAccount: true })).not.toContain('2100')
  expect(await codes({ excludeIfAssignedToCategory: true })).not.toContain('4000')
  expect(await codes({ archived: true })).toContain('4900')
  expect(await codes({ name: 'trav' })).toEqual(['4000'])
  expect(await codes({ externalId: 'erp-4100' })).toEqual(['4100'])
})
