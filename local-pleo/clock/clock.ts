import type { Pool } from 'pg'

type State = { offsetMs: number; frozenAt: Date | null }

/**
 * The machine's clock plus a stored offset, or a frozen moment. Every lifetime in Local Pleo is read from here.
 * The stored row is the truth after a restart; one process serves it, so the copy in memory cannot be stale.
 */
export class Clock {
  private constructor(
    private readonly pool: Pool,
    private state: State,
  ) {}

  static async load(pool: Pool): Promise<Clock> {
    const { rows } = await pool.query<{ clock_offset_ms: number; clock_frozen_at: Date | null }>(
      'select clock_offset_ms, clock_frozen_at from world where id = 1',
    )
    const row = rows[0]
    return new Clock(pool, { offsetMs: row?.clock_offset_ms ?? 0, frozenAt: row?.clock_frozen_at ?? null })
  }

  now(): Date {
    return this.state.frozenAt ?? new Date(Date.now() + this.state.offsetMs)
  }

  in(seconds: number): Date {
    return new Date(this.now().getTime() + seconds * 1000)
  }

  reading() {
    const now = this.now()
    return {
      now: now.toISOString(),
      offsetSeconds: (now.getTime() - Date.now()) / 1000,
      frozen: this.state.frozenAt !== null,
    }
  }

  async advance(seconds: number): Promise<void> {
    const { offsetMs, frozenAt } = this.state
    if (frozenAt) return this.store({ offsetMs, frozenAt: new Date(frozenAt.getTime() + seconds * 1000) })
    return this.store({ offsetMs: offsetMs + seconds * 1000, frozenAt: null })
  }

  async freeze(): Promise<void> {
    return this.store({ ...this.state, frozenAt: this.now() })
  }

  /** Time goes on from the frozen moment: a clock that jumped would expire what a test froze. */
  async unfreeze(): Promise<void> {
    const { frozenAt } = this.state
    if (frozenAt) return this.store({ offsetMs: frozenAt.getTime() - Date.now(), frozenAt: null })
  }

  async reset(): Promise<void> {
    return this.store({ offsetMs: 0, frozenAt: null })
  }

  private async store(state: State): Promise<void> {
    await this.pool.query('update world set clock_offset_ms = $1, clock_frozen_at = $2 where id = 1', [
      Math.round(state.offsetMs),
      state.frozenAt,
    ])
    this.state = state
  }
}
