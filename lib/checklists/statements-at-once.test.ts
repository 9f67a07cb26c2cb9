import { afterAll, beforeAll, expect, it } from 'vitest'
import { attestStep } from '@/lib/checklists/attest-step'
import { submitStep } from '@/lib/checklists/submit-step'
import { kept, newIntegration, openWorld, type World } from '@/lib/checklists/test-world'
import { waiveStep } from '@/lib/checklists/waive-step'
import { withdrawStep } from '@/lib/checklists/withdraw-step'
import { createDatabase } from '@/test/database'

/** Each tries four verbs. */
const ROUNDS = 25
const words = 'We looked and it is so.'

let world: World

beforeAll(async () => {
  world = await openWorld(await createDatabase())
})
afterAll(() => world.close())

it('what is said twice at once is kept once', async () => {
  const { owner, engineer } = world
  for (let round = 0; round < ROUNDS; round += 1) {
    const books = await newIntegration(owner)
    const twice = async (say: () => Promise<void>, facts: number) => {
      const outcomes = await Promise.allSettled([say(), say()])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(await kept(books)).toEqual({ facts, entries: facts })
    }
    await twice(() => submitStep(engineer, books.staging, { step: 'access-requested' }), 1)
    await twice(() => attestStep(engineer, books.staging, { step: 'access-granted', words }), 2)
    await twice(() => withdrawStep(engineer, books.staging, { step: 'access-granted', words }), 3)
    await twice(
      () => waiveStep(owner, books.staging, { step: 'self-service', words, until: '2026-12-01' }),
      4,
    )
  }
}, 180_000)
