import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Staff } from '@/lib/auth/staff'
import { attestStep } from '@/lib/checklists/attest-step'
import { loadChecklist } from '@/lib/checklists/load-checklist'
import { submitStep } from '@/lib/checklists/submit-step'
import {
  kept,
  newIntegration,
  openWorld,
  type TestIntegration,
  type World,
} from '@/lib/checklists/test-world'
import { waiveStep } from '@/lib/checklists/waive-step'
import { withdrawStep } from '@/lib/checklists/withdraw-step'
import { enterPlace } from '@/lib/places/place'
import { createDatabase } from '@/test/database'

let world: World
let owner: World['owner']
let viewer: World['viewer']
let stranger: World['stranger']

const words = 'Pleo’s partner team wrote to us.'

beforeAll(async () => {
  world = await openWorld(await createDatabase())
  ;({ owner, viewer, stranger } = world)
})

afterAll(() => world.close())

describe('who is asked', () => {
  const input = { step: 'self-service', words }

  it.each([
    ['attest', (staff: Staff, books: TestIntegration) => attestStep(staff, books.staging, input)],
    [
      'submit',
      (staff: Staff, books: TestIntegration) =>
        submitStep(staff, books.staging, { step: 'access-requested' }),
    ],
    ['withdraw', (staff: Staff, books: TestIntegration) => withdrawStep(staff, books.staging, input)],
    [
      'waive',
      (staff: Staff, books: TestIntegration) =>
        waiveStep(staff, books.staging, { ...input, until: '2026-12-01' }),
    ],
  ] as const)('refuses a viewer and knows nothing of another partner’s: %s', async (_name, verb) => {
    const books = await newIntegration(owner)
    await expect(verb(viewer, books)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(verb(stranger, books)).rejects.toMatchObject({ code: 'not_found' })
    expect(await kept(books)).toEqual({ facts: 0, entries: 0 })
  })

  it('shows the checklist to every member, and to nobody else', async () => {
    const books = await newIntegration(owner)
    const seen = await loadChecklist(viewer, await enterPlace(viewer, books.slug, 'production'))
    expect(seen.views.every((view) => view.state === 'locked')).toBe(true)
    expect(seen.wholeWay.map((stage) => stage.title)).toEqual([
      'Access',
      'Client',
      'OAuth',
      'First call',
      'Testing',
      'Requirements',
      'Review',
      'Production',
    ])
    expect(seen.staging.ready).toBe(false)
    await expect(enterPlace(stranger, books.slug, 'production')).rejects.toMatchObject({ code: 'not_found' })
    // With the place of somebody else's request in hand.
    const { views } = await loadChecklist(stranger, books.staging)
    expect(views.flatMap(({ evidence }) => evidence)).toEqual([])
  })

  it('does not know steps that do not apply or belong to the other environment', async () => {
    const books = await newIntegration(owner)
    for (const step of ['no-such-step', 'own-secret-backend', 'production-approved', 'vendors-synced']) {
      await expect(attestStep(owner, books.staging, { step, words }), step).rejects.toMatchObject({
        code: 'not_found',
      })
    }
  })
})
