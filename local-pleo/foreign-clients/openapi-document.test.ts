import { createConfig, lintFromString } from '@redocly/openapi-core'
import newman from 'newman'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UtcClient } from '../database/utc-client.ts'
import { type LocalPleoProcess, startLocalPleo } from '../testing/local-pleo-process.ts'
import { partner } from '../testing/partner.ts'
import { collection, type OpenApiDocument, operationsOf } from './collection.ts'

// Some eighty requests one after the other, and each in newman's sandbox.
const COLLECTION_TIMEOUT = 60_000

let pleo: LocalPleoProcess

beforeAll(async () => {
  pleo = await startLocalPleo()
})
afterAll(() => pleo.stop())

async function documentOf(address: string): Promise<OpenApiDocument> {
  return (await fetch(`${address}/openapi.json`)).json()
}

/** The rules of `redocly lint`, warnings included. */
async function complaints(document: unknown): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] })
  const source = JSON.stringify(document)
  const problems = await lintFromString({ source, absoluteRef: '/openapi.json', config })
  return problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`)
}

test('the Redocly linter has nothing to say about the documents of both environments and of the control plane', async () => {
  for (const environment of ['staging', 'production'] as const) {
    const document = await documentOf(pleo[environment].api)
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: pleo[environment].api }] })
    expect(await complaints(document)).toEqual([])
  }
  const controls = await documentOf(pleo.control)
  expect(controls.servers).toEqual([{ url: pleo.control }])
  expect(await complaints(controls)).toEqual([])
})

test('the linter would say so', async () => {
  const document = await documentOf(pleo.staging.api)
  const [first] = operationsOf(document)
  for (const operation of Object.values(document.paths['/v1/companies'] ?? {})) {
    operation.operationId = first?.operationId ?? ''
    operation.responses = {
      200: { description: 'Fine', content: { 'application/json': { schema: { $ref: '#/none' } } } },
    }
  }
  const said = (await complaints(document)).join('\n')
  expect(said).toContain('operation-operationId-unique')
  expect(said).toContain('no-unresolved-refs')
})

test(
  'newman runs a request of every operation and gets the documented 2xx',
  async () => {
    const acme = await partner(pleo)
    const companyId = (await pleo.ctl.companies('staging'))[0]?.id ?? ''
    const { access_token: accessToken } = await acme.connect(companyId)
    const cardLastFour = await cardOf(companyId)
    const document = await documentOf(pleo.staging.api)
    const summary = await run(collection(document), { accessToken, cardLastFour })
    const answers = summary.run.executions.map(({ item, response }) => `${item.name} ${response?.code}`)
    expect(
      summary.run.failures.map(({ source, error }) => `${source?.name}: ${error.message}`),
      answers.join(),
    ).toEqual([])
    const documented = operationsOf(document).map(({ operationId }) => operationId)
    expect(summary.run.executions.map(({ item }) => item.name).sort()).toEqual(documented.sort())
    expect(summary.run.stats.assertions).toEqual({ total: documented.length, pending: 0, failed: 0 })
  },
  COLLECTION_TIMEOUT,
)

/** As it stands on a paper receipt; no operation shows it. */
async function cardOf(companyId: string): Promise<string> {
  const db = new UtcClient({ connectionString: pleo.databaseUrl })
  await db.connect()
  const { rows } = await db.query<{ card: string }>(
    "select card_last_four as card from accounting_entries where environment = 'staging' and company_id = $1 and card_last_four is not null limit 1",
    [companyId],
  )
  await db.end()
  return rows[0]?.card ?? ''
}

/** No reporter: a report would hold the token in clear. */
function run(collected: object, variables: Record<string, string>): Promise<newman.Summary> {
  const values = Object.entries(variables).map(([key, value]) => ({ key, value }))
  return new Promise((resolve, reject) => {
    newman.run({ collection: collected, environment: { values }, reporters: [] }, (error, summary) =>
      error ? reject(error) : resolve(summary),
    )
  })
}
