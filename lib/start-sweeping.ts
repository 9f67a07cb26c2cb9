import 'server-only'
import { describeBug, log } from '@/lib/log'

const FIRST_MS = 30_000
const EVERY_MS = 10 * 60_000

/**
 * Runs `round` soon after the start and about every ten minutes from then on, never twice at once. Processes that were
 * started together drift apart. The timer keeps no process alive.
 */
export function startSweeping(round: () => Promise<unknown>): void {
  function next(milliseconds: number) {
    setTimeout(run, milliseconds * (0.75 + Math.random() / 2)).unref()
  }
  async function run() {
    await round().catch((error) => log('error', 'sweep_failed', describeBug(error)))
    next(EVERY_MS)
  }
  next(FIRST_MS)
}
