import { readSettings, withArguments } from './settings.ts'
import type { Running } from './start.ts'

/** One JSON line on stdout when ready; one sentence on stderr and exit code 1 when it cannot start. */
async function main(): Promise<void> {
  let running: Running
  try {
    const settings = readSettings(withArguments(process.argv.slice(2)))
    // Loaded only now: a wrong setting is answered at once.
    const { start } = await import('./start.ts')
    running = await start(settings)
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
