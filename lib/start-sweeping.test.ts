import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startSweeping } from '@/lib/start-sweeping'

const MINUTES = 60_000

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('runs soon after the start, then about every ten minutes, and never twice at once', async () => {
  let end = () => {}
  const round = vi.fn(() => new Promise<void>((resolve) => (end = resolve)))
  startSweeping(round)
  expect(round).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1 * MINUTES)
  expect(round).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(60 * MINUTES)
  expect(round).toHaveBeenCalledTimes(1)
  end()
  await vi.advanceTimersByTimeAsync(7 * MINUTES)
  expect(round).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(6 * MINUTES)
  expect(round).toHaveBeenCalledTimes(2)
  end()
})

it('goes on after a round that failed', async () => {
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0)
  const round = vi.fn(() => Promise.reject(new Error('the database is away')))
  startSweeping(round)
  await vi.advanceTimersByTimeAsync(30 * MINUTES)
  expect(round.mock.calls.length).toBeGreaterThanOrEqual(2)
  expect(JSON.parse(said[0] ?? '')).toMatchObject({ event: 'sweep_failed' })
})
