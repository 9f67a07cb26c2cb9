/** What the launcher says while it works: one line a phase, with its time. */
export class Progress {
  #hushed = false

  async phase<T>(
    name: string,
    work: () => Promise<T> | T,
    note?: (result: T) => string | undefined,
  ): Promise<T> {
    const started = performance.now()
    if (process.stdout.isTTY) process.stdout.write(`  · ${name} …`)
    try {
      const result = await work()
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      this.line(`  ✓ ${name.padEnd(22)} ${seconds.padStart(5)} s   ${note?.(result) ?? ''}`.trimEnd())
      return result
    } catch (error) {
      if (!this.#hushed) this.line(`  ✗ ${name}`)
      throw error
    }
  }

  /** Once a stop is under way, the phase that it cuts short has not failed. */
  hush() {
    this.#hushed = true
  }

  /** Also clears the line of a phase that is under way in a terminal. */
  line(text: string) {
    process.stdout.write(`${process.stdout.isTTY ? '\r\x1b[K' : ''}${text}\n`)
  }
}
