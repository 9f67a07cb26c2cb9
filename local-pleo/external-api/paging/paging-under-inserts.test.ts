import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../database/connect.ts'
import { type LocalPleoProcess, startLocalPleo } from '../../testing/local-pleo-process.ts'
import { type Partner, partner } from '../../testing/partner.ts'

let pleo: LocalPleoProcess
let acme: Partner
let db: pg.Pool

beforeAll(async () => {
  pleo = await startLocalPleo({ LOCAL_PLEO_REQUESTS_PER_MINUTE: '100000' })
  acme = await partner(pleo)
  db = connect(pleo.databaseUrl)
})
afterAll(async () => {
  await db.end()
  await pleo.stop()
})

function addEmployees(companyId: string, count: number) {
  const ids = Array.from({ length: count }, () => randomUUID())
  return db.query(
    `insert into employees (environment, id, company_id, email, first_name, last_name)
     select 'staging', id, $2, id || '@fjordlight-dk.example', 'Added', 'Later' from unnest($1::uuid[]) id`,
    [ids, companyId],
  )
}

test('5,000 employees page by page while rows are added: none missing, none twice', async () => {
  const companyId = (await pleo.ctl.companies('staging'))[0]?.id ?? ''
  await addEmployees(companyId, 5000)
  const { rows } = await db.query<{ id: string }>(
    "select id from employees where environment = 'staging' and company_id = $1",
    [companyId],
  )
  const { access_token } = await acme.connect(companyId)
  type Page = { data: { id: string }[]; pagination: { hasNextPage: boolean; endCursor: string } }
  const seen: string[] = []
  let after = ''
  for (let more = true; more; ) {
    const path = `/v2/employees?limit=100&sorting_keys=id${after}`
    const { body } = await acme.call<Page>(access_token, 'GET', path)
    seen.push(...body.data.map(({ id }) => id))
    await addEmployees(companyId, 7)
    more = body.pagination.hasNextPage
    after = `&after=${body.pagination.endCursor}`
  }
  expect(new Set(seen).size).toBe(seen.length)
  const met = new Set(seen)
  expect(rows.filter(({ id }) => !met.has(id))).toEqual([])
})
