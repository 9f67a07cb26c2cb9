import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BEFORE_REVIEW } from '@/lib/checklists/before-review'
import { CATALOGUE, findStep } from '@/lib/checklists/catalogue'
import { stepsOf } from '@/lib/checklists/evaluate'
import { STAGES } from '@/lib/checklists/stages'

const ids = CATALOGUE.map((step) => step.id)

describe('the catalogue', () => {
  it('gives every step an id of its own and a file named after it', () => {
    expect(new Set(ids).size).toBe(ids.length)
    const files = readdirSync(`${import.meta.dirname}/steps`).map((name) => name.replace(/\.ts$/, ''))
    expect(files.sort()).toEqual([...ids].sort())
  })

  it('keeps the stages in order', () => {
    const order = STAGES.map((stage) => stage.id)
    const places = CATALOGUE.map((step) => order.indexOf(step.stage))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it.each(CATALOGUE)('$id has texts, and a page of Pleo', (step) => {
    for (const text of [step.title, step.purpose, step.input, step.output, step.why, step.action.label]) {
      expect(text).toMatch(/\w/)
      expect(text).not.toMatch(/!|authoriz|organiz/i)
    }
    expect(step.docs.length).toBeGreaterThan(0)
    for (const link of step.docs) {
      const url = new URL(link.href)
      expect([url.protocol, url.host]).toEqual(['https:', 'developers.pleo.io'])
      expect(link.label).not.toBe('')
    }
  })

  it.each(CATALOGUE)('$id needs only earlier steps of its environment', (step) => {
    for (const need of step.needs) {
      const place = ids.indexOf(need)
      expect(place, need).toBeGreaterThanOrEqual(0)
      expect(place, need).toBeLessThan(ids.indexOf(step.id))
      expect(CATALOGUE[place]?.environment).toBe(step.environment)
    }
  })

  it.each([
    [1, 'A'],
    [1, 'B'],
    [4, 'A'],
    [4, 'B'],
  ] as const)('has for level %i and Option %s something that each step stands on', (level, option) => {
    for (const environment of ['staging', 'production'] as const) {
      const steps = stepsOf({ level, option }, environment)
      for (const step of steps.slice(1)) {
        expect(
          steps.some((other) => step.needs.includes(other.id)),
          step.id,
        ).toBe(true)
      }
    }
  })

  it('asks for the review only after every other step of Staging', () => {
    const before = CATALOGUE.filter((step) => step.environment === 'staging' && step.stage !== 'review')
    expect([...BEFORE_REVIEW]).toEqual(before.map((step) => step.id))
  })

  it('lets nobody waive the client or what Pleo decides', () => {
    const fixed = ['access-granted', 'review-requested', 'production-approved', 'production-opened']
    for (const id of fixed) expect(findStep(id)?.unwaivable, id).toBe(true)
    for (const step of CATALOGUE.filter((one) => one.stage === 'client')) {
      expect(step.unwaivable, step.id).toBe(true)
    }
    for (const id of ['production-client-stored', 'production-credentials-check']) {
      expect(findStep(id)?.unwaivable, id).toBe(true)
    }
  })

  it('adds the steps of each level, and asks about an own flow only where there is one', () => {
    const of = (level: number | null, option: 'A' | 'B' | null) =>
      stepsOf({ level, option }, 'staging').map((step) => step.id)
    const synced = (level: number) => of(level, 'A').filter((id) => id.endsWith('-synced'))
    expect(synced(1)).toEqual([])
    expect(synced(2)).toEqual(['tags-synced'])
    expect(synced(3)).toEqual(['tags-synced', 'accounts-synced', 'tax-codes-synced'])
    expect(synced(4)).toEqual(['tags-synced', 'accounts-synced', 'tax-codes-synced', 'vendors-synced'])
    expect(of(1, 'A')).toContain('level-agreed')
    expect(of(2, 'A')).not.toContain('level-agreed')
    expect(of(2, 'A').filter((id) => /^(own|postman)-/.test(id))).toEqual([])
    expect(of(2, 'B')).toEqual(expect.arrayContaining(['postman-call', 'own-central-refresh']))
    expect(of(2, 'B')).not.toContain('code-exchanged')
    expect(of(null, null)).toEqual(of(2, 'A'))
    const own = stepsOf({ level: 2, option: 'A', ownOAuthFlow: true }, 'staging').map((step) => step.id)
    expect(own).toEqual(expect.arrayContaining(['own-authorisation', 'own-first-call', 'own-token-storage']))
    expect(own.filter((id) => ['code-exchanged', 'postman-call', 'first-call'].includes(id))).toEqual([])
  })

  it('finds a step by its id', () => {
    expect(findStep('first-call')?.id).toBe('first-call')
    expect(findStep('no-such-step')).toBeNull()
  })
})
