import { vi } from 'vitest'

/** Resolves once that many connections of the test's database wait for a lock that another one holds. */
export async function waitingForLocks(count: number): Promise<void> {
  const { sql } = await import('../lib/db')
  await vi.waitFor(
    async () => {
      const { rows } = await sql().query<{ waiting: number }>(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      if ((rows[0]?.waiting ?? 0) < count) throw new Error(`fewer than ${count} wait for a lock`)
    },
    { timeout: 4_000, interval: 20 },
  )
}
