import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type LocalPleoProcess, startLocalPleo } from '../../testing/local-pleo-process.ts'
import { type Partner, partner } from '../../testing/partner.ts'

type Json = Record<string, unknown>
type Page = { data: Json[]; pagination: { total: number } }
type One = { data: Json }

let pleo: LocalPleoProcess
let acme: Partner
let token: string
let companyId: string

beforeAll(async () => {
  pleo = await startLocalPleo({
    LOCAL_PLEO_REQUESTS_PER_MINUTE: '100000',
    LOCAL_PLEO_ACCESS_TOKEN_SECONDS: '1000000',
  })
  acme = await partner(pleo)
  companyId = (await pleo.ctl.companies('staging'))[0]?.id ?? ''
  token = (await acme.connect(companyId)).access_token
})
afterEach(async () => {
  // Whatever a test left running expires, so that the next one can queue.
  await pleo.ctl.advanceClock(3600)
})
afterAll(() => pleo.stop())

const call = <T = Json>(method: string, path: string, body?: unknown) =>
  acme.call<T>(token, method, path, body)
const event = (jobId: string, name: string, more: Json = {}) =>
  call('POST', '/v3/export-job-events', { jobId, event: name, ...more })
const jobOf = async (jobId: string) => (await call<One>('GET', `/v3/export-jobs/${jobId}`)).body.data
const queue = async (count = 5, more: { vendorBasedBookkeeping?: boolean } = {}) =>
  (await pleo.ctl.queueExport('staging', { companyId, count, ...more })).jobId
const itemsOf = async (jobId: string) =>
  (await call<Page>('GET', `/v3/export-jobs/${jobId}/items?limit=100`)).body.data

async function entries(where: Json) {
  const path = `/v1/accounting-entries:search?company_id=${companyId}&limit=100`
  return (await call<Page>('POST', path, { includeDeleted: false, ...where })).body.data
}

describe('a job from queue to end', () => {
  test('is listed, claimed, reported and completed; users see the result only then', async () => {
    const jobId = await queue(3)
    const listed = await call<Page>(
      'GET',
      `/v3/export-jobs?company_id=${companyId}&statuses=pending&statuses=in_progress`,
    )
    expect(listed.body.data).toMatchObject([
      { id: jobId, status: 'pending', numberOfItems: 3, expiresIn: 3600, isInteractive: true },
    ])
    expect((await event(jobId, 'started')).status).toBe(202)
    expect(await jobOf(jobId)).toMatchObject({ status: 'in_progress', startedAt: expect.any(String) })

    const items = await itemsOf(jobId)
    const [first, second, third] = items.map((item) => String(item.accountingEntryId))
    const exportedAt = '2026-11-20T10:00:00Z'
    const report = await call<Json>('PUT', `/v3/export-jobs/${jobId}/items`, [
      {
        accountingEntryId: first,
        status: 'successful',
        externalId: 'B-1',
        externalUrl: 'https://erp.example/B-1',
        exportedAt,
      },
      {
        accountingEntryId: second,
        status: 'failed',
        failureReason: 'Tax code unknown',
        failureReasonType: 'tax_code_unknown',
      },
      { accountingEntryId: '11111111-1111-4111-8111-111111111111', status: 'successful' },
    ])
    expect(report.body).toMatchObject({
      data: [
        { accountingEntryId: first, exportJobId: jobId, status: 'successful', externalId: 'B-1' },
        { accountingEntryId: second, status: 'failed', failureReasonType: 'tax_code_unknown' },
      ],
      errors: [{ type: 'ACCOUNTING_ENTRY_DOES_NOT_EXIST' }],
    })
    expect((await call<One>('GET', `/v1/accounting-entries/${first}`)).body.data.exportStatus).toBe(
      'EXPORTING',
    )
    expect((await event(jobId, 'completed_with_errors')).status).toBe(202)
    expect((await call<One>('GET', `/v1/accounting-entries/${first}`)).body.data.exportStatus).toBe(
      'EXPORTED',
    )
    expect((await call<One>('GET', `/v1/accounting-entries/${second}`)).body.data.exportStatus).toBe(
      'NOT_EXPORTED',
    )
    expect((await itemsOf(jobId)).find((item) => item.accountingEntryId === third)?.status).toBe('abandoned')
    expect(await jobOf(jobId)).toMatchObject({
      status: 'completed_with_errors',
      completedAt: expect.any(String),
    })
  })

  test('a finished job takes no reports and shows no export items', async () => {
    const jobId = await queue(1)
    await event(jobId, 'failed', {
      failureReason: 'Not configured',
      failureReasonType: 'missing_configuration',
    })
    expect(await jobOf(jobId)).toMatchObject({ status: 'failed', failureReasonType: 'missing_configuration' })
    expect(await call('PUT', `/v3/export-jobs/${jobId}/items`, [])).toMatchObject({
      status: 422,
      body: { type: 'EXPORT_JOB_STATUS_UNPROCESSABLE' },
    })
    expect(await call('GET', `/v3/export-items?job_id=${jobId}`)).toMatchObject({
      status: 422,
      body: { type: 'EXPORT_JOB_STATUS_UNPROCESSABLE' },
    })
  })

  test('an hour after the last update it fails as job_expired', async () => {
    const jobId = await queue(2)
    await pleo.ctl.advanceClock(3000)
    await event(jobId, 'started')
    await pleo.ctl.advanceClock(3000)
    expect((await jobOf(jobId)).status).toBe('in_progress')
    await pleo.ctl.advanceClock(601)
    expect(await jobOf(jobId)).toMatchObject({
      status: 'failed',
      failureReasonType: 'job_expired',
      expiredAt: expect.any(String),
    })
    expect((await itemsOf(jobId)).map((item) => item.status)).toEqual(['abandoned', 'abandoned'])
    expect((await event(jobId, 'completed')).status).toBe(422)
  })

  test('more than 100 items at once are refused', async () => {
    const jobId = await queue(1)
    const one = { accountingEntryId: '11111111-1111-4111-8111-111111111111', status: 'successful' }
    const answer = await call('PUT', `/v3/export-jobs/${jobId}/items`, Array(101).fill(one))
    expect(answer).toMatchObject({ status: 413, body: { type: 'EXPORT_JOB_ITEMS_UPDATE_LIMIT' } })
    expect((await call('PUT', `/v3/export-jobs/${jobId}/items`, Array(100).fill(one))).status).toBe(200)
  })
})

describe('creating a job', () => {
  test('201, and 409 while one is running', async () => {
    const ids = (await entries({ exportStatus: ['NOT_EXPORTED'] })).slice(0, 2).map((entry) => entry.id)
    const body = { companyId, accountingEntryIds: ids, options: { vendorBasedBookkeeping: true } }
    const made = await call<One>('POST', '/v3/export-jobs', body)
    expect(made).toMatchObject({
      status: 201,
      body: { data: { status: 'pending', numberOfItems: 2, vendorBasedBookkeeping: true } },
    })
    expect(await call('POST', '/v3/export-jobs', body)).toMatchObject({
      status: 409,
      body: { type: 'EXPORT_ALREADY_IN_PROGRESS' },
    })
  })

  test('400 without a contra account, 403 for another company, 400 for what is not there', async () => {
    const other = (await pleo.ctl.companies('staging'))[1]?.id
    const unknown = ['11111111-1111-4111-8111-111111111111']
    expect(
      (await call('POST', '/v3/export-jobs', { companyId: other, accountingEntryIds: unknown })).status,
    ).toBe(403)
    expect((await call('POST', '/v3/export-jobs', { companyId, accountingEntryIds: unknown })).status).toBe(
      400,
    )
    await pleo.ctl.setContraAccount('staging', companyId, false)
    const answer = await call('POST', '/v3/export-jobs', { companyId, accountingEntryIds: unknown })
    expect(answer).toMatchObject({ status: 400, body: { type: 'MISSING_CONTRA_ACCOUNTS' } })
    await pleo.ctl.setContraAccount('staging', companyId, true)
  })
})

describe('export items', () => {
  test('carry amounts in minor units, lines that add up, accounts, tax, tags and receipts that download', async () => {
    const jobId = await queue(100, { vendorBasedBookkeeping: true })
    type Money = { currency: string; value: number }
    type Item = {
      type: string
      amount: { inWalletCurrency: Money; inSupplierCurrency: Money }
      accountingEntryLines: {
        lineAmount: Item['amount']
        netAmount: Item['amount']
        tax?: { rate: number; amount: Item['amount'] }
      }[]
      contraAccount?: Json
      files: { url: string; type: string; size: number }[]
      vendor?: Json
      bookkeeping?: Json
    }
    const { body } = await call<{ data: Item[] }>('GET', `/v3/export-items?job_id=${jobId}&limit=100`)
    for (const item of body.data) {
      for (const currency of ['inWalletCurrency', 'inSupplierCurrency'] as const) {
        const sum = item.accountingEntryLines.reduce(
          (total, line) => total + line.lineAmount[currency].value,
          0,
        )
        expect(sum).toBe(item.amount[currency].value)
      }
      for (const line of item.accountingEntryLines) {
        const tax = line.tax?.amount.inWalletCurrency.value ?? 0
        expect(line.netAmount.inWalletCurrency.value + tax).toBe(line.lineAmount.inWalletCurrency.value)
      }
      expect(item.contraAccount !== undefined).toBe(
        !['out_of_pocket', 'mileage', 'per_diem', 'invoice'].includes(item.type),
      )
      expect(item.bookkeeping).toBeDefined()
    }
    const file = body.data.flatMap((item) => item.files)[0]
    const download = await fetch(file?.url ?? '')
    expect([download.status, download.headers.get('content-type')]).toEqual([200, file?.type])
    expect((await download.arrayBuffer()).byteLength).toBe(file?.size)
    await pleo.ctl.advanceClock(24 * 60 * 60)
    expect((await fetch(file?.url ?? '')).status).toBe(403)
  })

  test('vendor and bookkeeping come only when the job asks for them', async () => {
    const jobId = await queue(30)
    const { body } = await call<Page>('GET', `/v3/export-items?job_id=${jobId}&limit=100`)
    expect(body.data.some((item) => 'vendor' in item || 'bookkeeping' in item)).toBe(false)
  })

  test('400 when the contra account is missing, 404 for an unknown job', async () => {
    const jobId = await queue(1)
    await pleo.ctl.setContraAccount('staging', companyId, false)
    expect(await call('GET', `/v3/export-items?job_id=${jobId}`)).toMatchObject({
      status: 400,
      body: { type: 'MISSING_CONTRA_ACCOUNTS' },
    })
    await pleo.ctl.setContraAccount('staging', companyId, true)
    const unknown = '11111111-1111-4111-8111-111111111111'
    expect(await call('GET', `/v3/export-items?job_id=${unknown}`)).toMatchObject({
      status: 404,
      body: { type: 'EXPORT_NOT_FOUND' },
    })
    expect(await call('GET', `/v3/export-jobs/${unknown}`)).toMatchObject({
      status: 404,
      body: { type: 'EXPORT_NOT_FOUND' },
    })
    expect((await event(unknown, 'started')).status).toBe(404)
  })
})

test('the latest item of one expense', async () => {
  const jobId = await queue(1)
  const [item] = await itemsOf(jobId)
  const path = `/v3/export-job-items?company_id=${companyId}&accounting_entry_id=`
  expect((await call<One>('GET', path + item?.accountingEntryId)).body.data).toMatchObject({
    exportJobId: jobId,
  })
  const unknown = await call('GET', `${path}11111111-1111-4111-8111-111111111111`)
  expect(unknown).toMatchObject({ status: 404, body: { type: 'EXPORT_ENTRY_NOT_FOUND' } })
})

test('any sequence of events and waiting follows the state machine', async () => {
  const moves: Record<string, string | undefined> = {
    'pending started': 'in_progress',
    'pending failed': 'failed',
    'in_progress completed': 'completed',
    'in_progress completed_with_errors': 'completed_with_errors',
    'in_progress failed': 'failed',
  }
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('started', 'completed', 'completed_with_errors', 'failed') },
    { weight: 1, arbitrary: fc.constantFrom('wait 1800', 'wait 3600') },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      await pleo.ctl.advanceClock(3600)
      const jobId = await queue(1)
      let status = 'pending'
      let idle = 0
      for (const name of steps) {
        if (name.startsWith('wait')) {
          const seconds = Number(name.slice(5))
          await pleo.ctl.advanceClock(seconds)
          idle += seconds
          if (idle >= 3600 && (status === 'pending' || status === 'in_progress')) status = 'failed'
        } else {
          const next = moves[`${status} ${name}`]
          expect((await event(jobId, name)).status).toBe(next ? 202 : 422)
          if (next) idle = 0
          status = next ?? status
        }
        expect((await jobOf(jobId)).status).toBe(status)
      }
    }),
    { numRuns: 15 },
  )
})
