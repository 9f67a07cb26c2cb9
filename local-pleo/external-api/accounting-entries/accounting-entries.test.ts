import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LocalPleoProcess, startLocalPleo } from '../../testing/local-pleo-process.ts'
import { type Partner, partner } from '../../testing/partner.ts'
import type { Entry } from './entry.ts'

type Page<T> = { data: T[]; pagination: { total: number; hasNextPage: boolean; endCursor: string } }
type Receipt = {
  id: string
  accountingEntryId: string
  url: string
  sizeInBytes: number
  mimeType: string
  fileType: string
}

let pleo: LocalPleoProcess
let acme: Partner
let token: string
let companyId: string

beforeAll(async () => {
  pleo = await startLocalPleo({ LOCAL_PLEO_ACCESS_TOKEN_SECONDS: '1000000' })
  acme = await partner(pleo)
  companyId = (await pleo.ctl.companies('staging'))[0]?.id ?? ''
  token = (await acme.connect(companyId)).access_token
})
afterAll(() => pleo.stop())

const path = '/v1/accounting-entries:search'
const search = async (body: object = {}, query = '') =>
  (
    await acme.call<Page<Entry>>(token, 'POST', `${path}?company_id=${companyId}&limit=100${query}`, {
      includeDeleted: false,
      ...body,
    })
  ).body

async function everything(): Promise<Entry[]> {
  const first = await search()
  const second = await search({}, `&after=${first.pagination.endCursor}`)
  return [...first.data, ...second.data]
}

test('a year of every family in several currencies, with what a year really has', async () => {
  const entries = await everything()
  expect(entries.length).toBe(130)
  expect(new Set(entries.map((entry) => entry.family)).size).toBe(13)
  expect(entries.some((entry) => entry.transactionValue.currency === 'JPY')).toBe(true)
  expect(entries.some((entry) => entry.splitItems.length === 2)).toBe(true)
  expect(entries.some((entry) => entry.family === 'CARD_PURCHASE' && entry.receiptIds.length === 0)).toBe(
    true,
  )
  expect(entries.some((entry) => entry.reviewStatus !== 'OK')).toBe(true)
})

test('filters narrow by what they name', async () => {
  const all = await everything()
  const some = all.find((entry) => entry.employeeId && entry.accountId && entry.tags.length > 0)
  const expectSame = async (body: object, keep: (entry: Entry) => boolean) => {
    const found = await search(body)
    expect(found.data.map((entry) => entry.id)).toEqual(
      all
        .filter(keep)
        .slice(0, 100)
        .map((entry) => entry.id),
    )
    expect(found.pagination.total).toBe(all.filter(keep).length)
  }
  await expectSame({ families: ['WALLET', 'CASHBACK'] }, (entry) =>
    ['WALLET', 'CASHBACK'].includes(entry.family),
  )
  await expectSame({ subFamilies: ['ATM'] }, (entry) => entry.subFamily === 'ATM')
  await expectSame({ employeeIds: [some?.employeeId] }, (entry) => entry.employeeId === some?.employeeId)
  await expectSame({ teamIds: [some?.teamId] }, (entry) => entry.teamId === some?.teamId)
  await expectSame({ accountIds: [some?.accountId] }, (entry) => entry.accountId === some?.accountId)
  await expectSame(
    { tagRowIds: [some?.tags[0]?.tagId] },
    (entry) => entry.tags[0]?.tagId === some?.tags[0]?.tagId,
  )
  await expectSame({ tagGroupIdsUnset: [some?.tags[0]?.tagGroupId] }, (entry) => entry.tags.length === 0)
  await expectSame(
    { exportStatus: ['NOT_EXPORTED'], reviewStatus: ['OK'] },
    (entry) => entry.exportStatus === 'NOT_EXPORTED' && entry.reviewStatus === 'OK',
  )
  await expectSame({ hasAccount: false }, (entry) => entry.accountId === undefined)
  await expectSame({ hasNote: true }, (entry) => entry.note !== undefined)
  await expectSame({ hasBookkeepingDate: false }, (entry) => entry.bookkeepingDate === undefined)
  await expectSame(
    { transactionValueCurrencies: ['JPY'] },
    (entry) => entry.transactionValue.currency === 'JPY',
  )
  const start = '2026-03-01T00:00:00Z'
  await expectSame(
    { performedAtStart: start, performedAtEnd: '2026-04-01T00:00:00Z' },
    (entry) => entry.performedAt >= start && entry.performedAt < '2026-04-01',
  )
})

test.each([
  [
    'two date ranges',
    `company_id=$`,
    { performedAtStart: '2026-01-01T00:00:00Z', settledAtStart: '2026-01-01T00:00:00Z' },
    400,
  ],
  ['an unknown family', `company_id=$`, { families: ['LUNCH'] }, 400],
  ['an offset', `company_id=$&sorting_keys=note`, {}, 400],
  ['no company', '', {}, 400],
  ['a foreign organisation', 'organization_id=11111111-1111-4111-8111-111111111111', {}, 403],
])('%s is refused', async (_what, query, body, status) => {
  const answer = await acme.call(token, 'POST', `${path}?${query.replace('$', companyId)}`, {
    includeDeleted: false,
    ...body,
  })
  expect(answer.status).toBe(status)
})

test('one entry, and none of another company', async () => {
  const [entry] = (await search()).data
  expect((await acme.call(token, 'GET', `/v1/accounting-entries/${entry?.id}`)).body).toEqual({ data: entry })
  const elsewhere = await acme.connect((await pleo.ctl.companies('staging'))[1]?.id)
  expect((await acme.call(elsewhere.access_token, 'GET', `/v1/accounting-entries/${entry?.id}`)).status).toBe(
    404,
  )
})

describe('receipts', () => {
  const receiptSearch = (body: object) =>
    acme.call<Page<Receipt>>(
      token,
      'POST',
      `/v1/accounting-entries/receipts:search?company_id=${companyId}`,
      { includeDeleted: false, ...body },
    )

  test.each([
    ['application/pdf', '%PDF-'],
    ['image/png', '\u0089PNG'],
    ['image/jpeg', '\u00ff\u00d8'],
  ])('%s downloads without a token, for a day', async (mimeType, magic) => {
    const { body } = await receiptSearch({ mimeType: [mimeType] })
    expect(body.data.length).toBe(10)
    const [receipt] = body.data
    const file = await fetch(receipt?.url ?? '')
    const bytes = Buffer.from(await file.arrayBuffer())
    expect(file.headers.get('content-type')).toBe(mimeType)
    expect(bytes.length).toBe(receipt?.sizeInBytes)
    expect(bytes.toString('latin1').startsWith(magic)).toBe(true)
    expect((await fetch(`${receipt?.url}x`)).status).toBe(403)
  })

  test('of one entry, one of them, and 404', async () => {
    const entry = (await everything()).find((one) => one.receiptIds.length > 0)
    const base = `/v1/accounting-entries/${entry?.id}/receipts`
    const { body } = await acme.call<{ data: Receipt[] }>(token, 'GET', `${base}?file_type=THUMBNAIL`)
    expect(body.data).toMatchObject([
      { id: entry?.receiptIds[0], accountingEntryId: entry?.id, fileType: 'THUMBNAIL' },
    ])
    expect((await acme.call(token, 'GET', `${base}/${entry?.receiptIds[0]}`)).status).toBe(200)
    expect((await acme.call(token, 'GET', `${base}/11111111-1111-4111-8111-111111111111`)).status).toBe(404)
  })
})
