import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { startChild } from '../child'
import { ROOT } from '../root'
import { StopReason } from '../stop-reason'
import { readKeys } from '../up/keys'
import { startEmbeddedPostgres } from '../up/postgres'
import { Resources } from '../up/resources'

/** `npm run bench:local-pleo`: on LOCAL_PLEO_BENCH_URL if that is set, else on an embedded PostgreSQL under .data-bench/. */
export async function run(): Promise<void> {
  const resources = new Resources()
  try {
    const url = process.env.LOCAL_PLEO_BENCH_URL || (await embedded(resources))
    const child = startChild('The benchmark', {
      cwd: ROOT,
      env: { ...process.env, LOCAL_PLEO_BENCH_URL: url },
      args: ['--import', 'tsx', 'local-pleo/bench/main.ts'],
      onLine: (line) => console.log(line),
    })
    resources.add(child)
    const ended = await child.ended
    if (ended !== 'it ended with code 0') throw new StopReason(`The benchmark did not finish: ${ended}.`)
  } finally {
    await resources.stopAll()
  }
}

async function embedded(resources: Resources): Promise<string> {
  const folder = path.join(ROOT, '.data-bench')
  // PostgreSQL's own user has to pass through it.
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const postgres = await startEmbeddedPostgres(folder, readKeys(folder).POSTGRES_PASSWORD, resources)
  return postgres.url('postgres')
}
