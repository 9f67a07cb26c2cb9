import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Staff } from '@/lib/auth/staff'
import { CATALOGUE } from '@/lib/checklists/catalogue'
import { submitStep } from '@/lib/checklists/submit-step'
import {
  kept,
  newIntegration,
  openWorld,
  stateOf,
  type TestIntegration,
  type World,
} from '@/lib/checklists/test-world'
import { waiveStep } from '@/lib/checklists/waive-step'
import { withdrawStep } from '@/lib/checklists/withdraw-step'
import { createDatabase } from '@/test/database'

let world: World
let owner: World['owner']
let engineer: World['engineer']

beforeAll(async () => {
  world = await openWorld(await createDatabase())
  ;({ owner, engineer } = world)
})

afterAll(() => world.close())

describe('a waiver', () => {
  const waive = (staff: Staff, books: TestIntegration, step: string, until: string) =>
    waiveStep(staff, books.staging, { step, words: 'Agreed with Pleo for now.', until })

  it('is an owner’s, for at most 180 days, and withdrawn by an owner', async () => {
    const books = await newIntegration(owner)
    await expect(waive(engineer, books, 'self-service', '2026-12-01')).rejects.toMatchObject({
      code: 'not_allowed',
    })
    for (const until of ['2026-11-23', '2027-05-23', '2020-01-01']) {
      await expect(waive(owner, books, 'self-service', until), until).rejects.toMatchObject({
        code: 'invalid_input',
      })
    }
    await waive(owner, books, 'self-service', '2027-05-22')
    expect(await stateOf(owner, books, 'self-service')).toBe('waived')
    expect(await stateOf(owner, books, 'self-service', new Date('2027-05-23T00:00:00Z'))).toBe('your_turn')
    await expect(waive(owner, books, 'self-service', '2026-12-01')).rejects.toMatchObject({
      code: 'conflict',
    })
    const back = { step: 'self-service', words: 'No longer agreed with Pleo.' }
    await expect(withdrawStep(engineer, books.staging, back)).rejects.toMatchObject({ code: 'not_allowed' })
    await withdrawStep(owner, books.staging, back)
    expect(await stateOf(owner, books, 'self-service')).toBe('your_turn')
  })

  it('is refused for every step that a machine observes, locked or open', async () => {
    const books = await newIntegration(owner)
    const observed = CATALOGUE.filter(
      (step) => step.proof === 'observed' && step.applies({ level: 2, option: 'A' }),
    )
    expect(observed.length).toBeGreaterThan(20)
    for (const { id, environment } of observed) {
      const input = { step: id, words: 'Agreed with Pleo for now.', until: '2026-12-01' }
      await expect(waiveStep(owner, books[environment], input), id).rejects.toMatchObject({
        code: 'not_allowed',
        message: expect.stringContaining('carry the step out instead'),
      })
    }
    expect(await kept(books)).toEqual({ facts: 0, entries: 0 })
  })

  it('never covers the client or what Pleo decides', async () => {
    const books = await newIntegration(owner)
    await expect(waive(owner, books, 'registration-pack', '2026-12-01')).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await submitStep(owner, books.staging, { step: 'access-requested' })
    await expect(waive(owner, books, 'access-granted', '2026-12-01')).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})
