import { readSettings, withArguments } from './settings.ts'
import { type Running, start } from './start.ts'

/** One JSON line on stdout when ready; one sentence on stderr and exit code 1 when it cannot start. */
async function main(): Promise<void> {
  let running: Running
  try {
    running = await start(readSettings(withArguments(process.argv.slice(2))))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'Local Pleo cannot start.'}\n`)
    process.exit(1)
  }
  process.stdout.write(`${JSON.stringify({ ready: true, ...running.addresses })}\n`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

await main()
