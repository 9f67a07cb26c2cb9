import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Staff } from '@/lib/auth/staff'
import { attestStep } from '@/lib/checklists/attest-step'
import { loadChecklist } from '@/lib/checklists/load-checklist'
import { submitStep } from '@/lib/checklists/submit-step'
import {
  at,
  kept,
  NOW,
  newIntegration,
  openWorld,
  type TestIntegration,
  type World,
} from '@/lib/checklists/test-world'
import { waiveStep } from '@/lib/checklists/waive-step'
import { withdrawStep } from '@/lib/checklists/withdraw-step'
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
  const input = (books: TestIntegration) => ({ ...at(books, 'self-service'), words })

  it.each([
    ['attest', (staff: Staff, books: TestIntegration) => attestStep(staff, input(books), NOW)],
    [
      'submit',
      (staff: Staff, books: TestIntegration) => submitStep(staff, at(books, 'access-requested'), NOW),
    ],
    ['withdraw', (staff: Staff, books: TestIntegration) => withdrawStep(staff, input(books), NOW)],
    [
      'waive',
      (staff: Staff, books: TestIntegration) =>
        waiveStep(staff, { ...input(books), until: '2026-12-01' }, NOW),
    ],
  ] as const)('refuses a viewer and knows nothing of another partner’s: %s', async (_name, verb) => {
    const books = await newIntegration(owner)
    await expect(verb(viewer, books)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(verb(stranger, books)).rejects.toMatchObject({ code: 'not_found' })
    expect(await kept(books)).toEqual({ facts: 0, entries: 0 })
  })

  it('shows the checklist to every member, and to nobody else', async () => {
    const books = await newIntegration(owner)
    const address = { integrationSlug: books.slug, environment: 'production' as const }
    const seen = await loadChecklist(viewer, address, NOW)
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
    await expect(loadChecklist(stranger, address, NOW)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('does not know steps that do not apply or belong to the other environment', async () => {
    const books = await newIntegration(owner)
    for (const step of ['no-such-step', 'own-secret-backend', 'production-approved', 'vendors-synced']) {
      await expect(attestStep(owner, { ...at(books, step), words }, NOW), step).rejects.toMatchObject({
        code: 'not_found',
      })
    }
  })
})
