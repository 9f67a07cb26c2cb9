import type { Clock } from '../clock/clock.ts'

type Window = { minute: number; used: number }

/** docs/pleo 6.1 and row 15: requests per minute, per client and subject, counted on Local Pleo's clock. */
export class RateLimiter {
  private readonly windows = new Map<string, Window>()

  constructor(
    private readonly clock: Clock,
    private readonly perMinute: number,
  ) {}

  /** Null: go on. Otherwise the seconds until the next minute begins. */
  take(key: string): number | null {
    const now = this.clock.now().getTime()
    const minute = Math.floor(now / 60_000)
    const window = this.windows.get(key)
    if (window?.minute !== minute) {
      this.windows.set(key, { minute, used: 1 })
      return null
    }
    if (window.used >= this.perMinute) return Math.max(1, Math.ceil(((minute + 1) * 60_000 - now) / 1000))
    window.used += 1
    return null
  }

  clear(): void {
    this.windows.clear()
  }
}
