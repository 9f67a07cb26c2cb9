import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../database/connect.ts'
import { type Connected, connected } from '../../testing/connected.ts'
import type { Entry } from './entry.ts'

type Card = {
  id: string
  card: string
  minors: number
  currency: string
  merchant: string
  performed_at: Date
}
type Outcome = { data: { status: string; accountingEntryId?: string; message?: string } }
const png = Buffer.from('89504e470d0a1a0a00', 'hex')
let at: Connected
let bought: Card

beforeAll(async () => {
  at = await connected()
  const db = connect(at.pleo.databaseUrl)
  const { rows } = await db.query<Card>(
    "select id, card_last_four as card, minors::int, currency, merchant, performed_at from accounting_entries where environment = 'staging' and company_id = $1 and card_last_four is not null order by position limit 1",
    [at.companyId],
  )
  bought = rows[0] as Card
  await db.end()
})
afterAll(() => at.pleo.stop())

function send(changes: Record<string, string | null> = {}, body: object = {}) {
  const query: Record<string, string | null> = {
    amount: String(bought.minors),
    currency: bought.currency,
    card_last_four_digits: bought.card,
    merchant_name: bought.merchant,
    performed_at: bought.performed_at.toISOString(),
    ...changes,
  }
  const sent = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null)
  return at.call<Outcome>('POST', `/v2/accounting-entries:enrich?${new URLSearchParams(sent)}`, {
    receipts: [png.toString('base64')],
    ...body,
  })
}

test('attached to the expense it belongs to, and it downloads', async () => {
  expect(await send()).toMatchObject({
    status: 201,
    body: { data: { status: 'UPLOADED', accountingEntryId: bought.id } },
  })
  const entry = await at.call<{ data: Entry }>('GET', `/v1/accounting-entries/${bought.id}`)
  const receiptId = entry.body.data.receiptIds.at(-1)
  const receipt = await at.call<{ data: { url: string; mimeType: string } }>(
    'GET',
    `/v1/accounting-entries/${bought.id}/receipts/${receiptId}`,
  )
  expect(receipt.body.data.mimeType).toBe('image/png')
  expect(Buffer.from(await (await fetch(receipt.body.data.url)).arrayBuffer())).toEqual(png)
})

test('no expense yet: kept in the inbox of the employee, or accepted', async () => {
  const employees = await at.call<{ data: { email: string }[] }>('GET', '/v2/employees?limit=1')
  const email = employees.body.data[0]?.email ?? ''
  expect(await send({ amount: '1', email })).toMatchObject({
    status: 200,
    body: { data: { status: 'ADDED_TO_RECEIPT_INBOX' } },
  })
  expect(await send({ amount: '1' })).toMatchObject({ status: 202, body: { data: { status: 'ACCEPTED' } } })
})

test('an unknown card, employee or tag is unresolved', async () => {
  const tags = ['11111111-1111-4111-8111-111111111111']
  for (const answer of [
    await send({ card_last_four_digits: '0000' }),
    await send({ email: 'nobody@acme.example' }),
    await send({}, { tags }),
  ]) {
    expect(answer).toMatchObject({
      status: 404,
      body: { data: { status: 'UNRESOLVED', message: expect.any(String) } },
    })
  }
})

test('no amount, neither date, or something that is no base64, is refused', async () => {
  expect((await send({ amount: null })).status).toBe(400)
  expect((await send({ amount: '' })).status).toBe(400)
  expect((await send({ performed_at: null })).status).toBe(400)
  expect((await send({}, { receipts: ['***'] })).status).toBe(400)
})
