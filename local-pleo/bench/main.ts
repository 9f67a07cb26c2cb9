import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { controlClient } from '../control-client.ts'
import { UtcClient } from '../database/utc-client.ts'
import { type Handler, listen } from '../listener/listen.ts'
import { benchUrl } from '../settings/bench-url.ts'
import { readSettings } from '../settings.ts'
import { start } from '../start.ts'
import { partner } from '../testing/partner.ts'
import { requestsPerSecond } from './requests-per-second.ts'

const seconds = 2
const rounds = 5

/**
 * Introspect and a search beside a bare server of the same framework, in the same process and run, in turn over several
 * rounds: the median of the ratios says what the rules, the log row and the database cost.
 */
async function main(): Promise<void> {
  const name = `local_pleo_bench_${randomBytes(4).toString('hex')}`
  const admin = new UtcClient({ connectionString: benchUrl() })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const url = new URL(benchUrl())
  url.pathname = `/${name}`
  const settings = {
    LOCAL_PLEO_DATABASE_URL: url.href,
    LOCAL_PLEO_PORT: '0',
    LOCAL_PLEO_REQUESTS_PER_MINUTE: '1000000000',
  }
  const running = await start(readSettings(settings))
  const bare = await listen(0)
  const app = new Hono().all('*', (c) => c.json({ data: [] }))
  bare.handle(app.fetch as Handler)
  try {
    const ctl = controlClient(running.addresses.control)
    const acme = await partner({ ...running.addresses, ctl })
    const company = (await ctl.companies('staging'))[0]
    const { access_token } = await acme.connect(company?.id)
    const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' }
    const introspect = { path: '/v1/introspect', method: 'GET', headers } as const
    const search = {
      path: `/v1/accounting-entries:search?company_id=${company?.id}`,
      method: 'POST',
      headers,
      body: '{"includeDeleted":false}',
    } as const
    const shots = [
      ['bare server', bare.address, introspect],
      ['introspect', running.addresses.staging.api, introspect],
      ['search, 20 entries', running.addresses.staging.api, search],
    ] as const
    const rates: Record<string, number[]> = {}
    for (let round = 0; round < rounds; round += 1) {
      for (const [label, address, shot] of shots) {
        rates[label] = [...(rates[label] ?? []), await requestsPerSecond(address, shot, seconds)]
      }
    }
    for (const [label, own] of Object.entries(rates)) {
      const ratios = own.map((rate, round) => rate / (rates['bare server']?.[round] ?? Number.NaN))
      const line = `${label.padEnd(20)} ${median(own)} requests a second, ${median(ratios).toFixed(2)} of bare`
      process.stdout.write(`${line}\n`)
    }
    process.stdout.write(`${JSON.stringify({ seconds, rounds, rates })}\n`)
  } finally {
    await bare.close()
    await running.stop()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

await main()
