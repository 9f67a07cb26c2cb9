import { StopReason } from '../stop-reason'

/** Counts what passed and what failed, over checks and tests of every kind, and says what takes how long. */
export class Tally {
  passed = 0
  failed = 0
  readonly #failures: string[] = []

  /** One check that holds or throws. */
  async check(name: string, work: () => Promise<unknown>): Promise<boolean> {
    const held = await this.step(name, work)
    if (held) this.passed++
    return held
  }

  /** Work that is no check of its own: it counts only when it fails. */
  async step(name: string, work: () => Promise<unknown>): Promise<boolean> {
    const started = performance.now()
    try {
      await work()
      console.log(`  ✓ ${name}   ${((performance.now() - started) / 1000).toFixed(1)} s`)
      return true
    } catch (error) {
      const known = error instanceof StopReason
      this.fail(name, known ? error.message : ((error as Error).stack ?? String(error)))
      return false
    }
  }

  fail(name: string, why: string) {
    this.failed++
    this.#failures.push(name)
    console.log(`  ✗ ${name}\n${why}`)
  }

  /** The tests of a runner of their own. */
  add(name: string, counts: { passed: number; failed: number }) {
    this.passed += counts.passed
    this.failed += counts.failed
    if (counts.failed) this.#failures.push(name)
    console.log(`  ${counts.failed ? '✗' : '✓'} ${name}   ${counts.passed} passed, ${counts.failed} failed`)
  }

  print() {
    if (this.#failures.length) console.log(`\nFailed: ${this.#failures.join(', ')}`)
    console.log(`\n${this.passed} passed, ${this.failed} failed`)
  }
}
