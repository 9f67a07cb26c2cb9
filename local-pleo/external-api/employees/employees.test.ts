import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalPleoProcess, startLocalPleo } from '../../testing/local-pleo-process.ts'
import { type Partner, partner } from '../../testing/partner.ts'
import type { Employee } from './employee.ts'

type Page = {
  data: Employee[]
  pagination: Record<string, unknown> & {
    endCursor?: string
    startCursor?: string
    hasNextPage: boolean
    hasPreviousPage: boolean
    total: number
  }
}

let pleo: LocalPleoProcess
let acme: Partner
let token: string
let companyId: string

beforeAll(async () => {
  pleo = await startLocalPleo()
  acme = await partner(pleo, { subjectType: 'organisation' })
  companyId = (await pleo.ctl.companies('staging'))[0]?.id ?? ''
  token = (await acme.connect(companyId)).access_token
})
afterAll(() => pleo.stop())

const list = async (query = '') => (await acme.call<Page>(token, 'GET', `/v2/employees${query}`)).body

test('a company token sees its own employees and nobody else', async () => {
  const page = await list('?limit=100')
  expect(page.data.length).toBeGreaterThan(10)
  expect(new Set(page.data.map((employee) => employee.companyId))).toEqual(new Set([companyId]))
  expect(page.data.every((employee) => employee.email.endsWith('.example'))).toBe(true)
  const other = (await pleo.ctl.companies('staging'))[1]
  expect((await acme.call(token, 'GET', `/v2/employees?companyId=${other?.id}`)).status).toBe(403)
})

test('an organisation token sees all three companies', async () => {
  const organisationId = (await pleo.ctl.companies('staging'))[0]?.organisationId ?? ''
  const authorizeUrl = acme.authorizeUrl('v'.repeat(43))
  const { location } = await pleo.ctl.consent('staging', {
    authorizeUrl,
    decision: 'approve',
    organisationId,
  })
  const answer = await acme.exchange({
    code: new URL(location).searchParams.get('code') ?? '',
    verifier: 'v'.repeat(43),
  })
  const page = await acme.call<Page>(String(answer.body.access_token), 'GET', '/v2/employees?limit=100')
  expect(page.body.pagination.total).toBe(41)
  expect(new Set(page.body.data.map((employee) => employee.companyId)).size).toBe(3)
})

test('pages forwards and back meet every employee once, by any order', async () => {
  for (const order of [
    '',
    '&sorting_keys=code&sorting_order=DESC',
    '&sorting_keys=code&sorting_order=ASC_NULLS_FIRST',
    '&sorting_keys=lastName&sorting_keys=email',
  ]) {
    const forward: string[] = []
    let page = await list(`?limit=4${order}`)
    forward.push(...page.data.map((employee) => employee.id))
    expect(page.pagination.hasPreviousPage).toBe(false)
    while (page.pagination.hasNextPage) {
      page = await list(`?limit=4${order}&after=${page.pagination.endCursor}`)
      expect(page.pagination.hasPreviousPage).toBe(true)
      forward.push(...page.data.map((employee) => employee.id))
    }
    expect(new Set(forward).size).toBe(page.pagination.total)
    const back = [...page.data.map((employee) => employee.id)]
    while (page.pagination.hasPreviousPage) {
      page = await list(`?limit=4${order}&before=${page.pagination.startCursor}`)
      expect(page.pagination.hasNextPage).toBe(true)
      back.unshift(...page.data.map((employee) => employee.id))
    }
    expect(back).toEqual(forward)
  }
})

test('nulls come where the order says', async () => {
  const last = await list('?limit=100&sorting_keys=code&sorting_order=ASC')
  const first = await list('?limit=100&sorting_keys=code&sorting_order=ASC_NULLS_FIRST')
  expect(last.data.at(-1)).not.toHaveProperty('code')
  expect(first.data[0]).not.toHaveProperty('code')
})

test('the page repeats what was asked', async () => {
  const { pagination } = await list('?limit=2&sorting_keys=email&sorting_order=DESC')
  expect(pagination.currentRequestPagination).toEqual({
    parameters: { limit: ['2'], sorting_keys: ['email'], sorting_order: ['DESC'] },
    limit: 2,
    sortingKeys: ['email'],
    sortingOrder: ['DESC'],
  })
  expect(pagination.endCursor).toMatch(/^[A-Z2-7=~]+$/)
})

test('filters by e-mail and by code', async () => {
  const someone = (await list('?limit=100')).data.find((employee) => employee.code)
  expect((await list(`?email=${someone?.email}`)).data).toEqual([someone])
  expect((await list(`?code=${someone?.code}`)).data).toEqual([someone])
})

test.each([
  'limit=101',
  'limit=-1',
  'limit=x',
  'companyId=7',
  'after=abc',
  'after=MFRGG',
  'sorting_keys=salary',
  'sorting_keys=email&sorting_order=UP',
  'sorting_order=ASC',
  'offset=1&after=MFRGG',
])('refuses ?%s', async (query) => {
  expect((await acme.call(token, 'GET', `/v2/employees?${query}`)).status).toBe(400)
})

test('a cursor of another order is refused', async () => {
  const { pagination } = await list('?limit=2&sorting_keys=email')
  expect((await acme.call(token, 'GET', `/v2/employees?after=${pagination.endCursor}`)).status).toBe(400)
})

test('one employee, an unknown one and one of another company', async () => {
  const [someone] = (await list()).data
  expect((await acme.call(token, 'GET', `/v2/employees/${someone?.id}`)).body).toEqual({ data: someone })
  expect((await acme.call(token, 'GET', '/v2/employees/11111111-1111-4111-8111-111111111111')).status).toBe(
    404,
  )
  const elsewhere = await acme.connect((await pleo.ctl.companies('staging'))[1]?.id)
  expect((await acme.call(elsewhere.access_token, 'GET', `/v2/employees/${someone?.id}`)).status).toBe(404)
})
