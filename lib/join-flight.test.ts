import { expect, it } from 'vitest'
import { joinFlight } from '@/lib/join-flight'

it('does one piece of work for everybody who asks meanwhile, and fresh work afterwards', async () => {
  const flights = new Map<string, Promise<number>>()
  let begun = 0
  const ask = (key: string) => joinFlight(flights, key, async () => ++begun)
  expect(await Promise.all([ask('a'), ask('a'), ask('b'), ask('a')])).toEqual([1, 1, 2, 1])
  expect(await ask('a')).toBe(3)
  expect(flights.size).toBe(0)
})

it('tells everybody who asked when it fails, and tries again for the next', async () => {
  const flights = new Map<string, Promise<string>>()
  const fail = () => joinFlight(flights, 'a', () => Promise.reject(new Error('no')))
  const [one, two] = await Promise.allSettled([fail(), fail()])
  expect([one.status, two.status]).toEqual(['rejected', 'rejected'])
  expect(await joinFlight(flights, 'a', async () => 'yes')).toBe('yes')
})
