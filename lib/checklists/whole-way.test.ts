import { describe, expect, it } from 'vitest'
import { evaluate, stepsOf } from '@/lib/checklists/evaluate'
import { readiness } from '@/lib/checklists/readiness'
import { day, fact, proving, said } from '@/lib/checklists/test-facts'
import type { Observation } from '@/lib/facts/kinds'

const NOW = day(3)

type Way = { level: number; option: 'A' | 'B'; ownOAuthFlow?: boolean }

function both(integration: Way, staging: Observation[], production: Observation[], now = NOW) {
  return {
    staging: evaluate({
      integration,
      environment: 'staging',
      facts: staging,
      now,
      otherEnvironment: { facts: production },
    }),
    production: evaluate({
      integration,
      environment: 'production',
      facts: production,
      now,
      otherEnvironment: { facts: staging },
    }),
  }
}

const WAYS = [1, 2, 3, 4].flatMap((level): Way[] => [
  { level, option: 'A' },
  { level, option: 'A', ownOAuthFlow: true },
  { level, option: 'B' },
])

describe.each(WAYS)('the whole way with %o', (integration) => {
  it('makes Staging ready with its last step and keeps Production locked until then', () => {
    const facts: Observation[] = []
    const steps = stepsOf(integration, 'staging')
    for (const step of steps) {
      const { staging, production } = both(integration, facts, [])
      expect(readiness(staging).ready).toBe(false)
      expect(readiness(staging).missing.map((one) => one.id)).toContain(step.id)
      expect(new Set(production.map((view) => view.state))).toEqual(new Set(['locked']))
      expect(production[0]?.because).toMatch(/^First in Staging: “/)
      const open = staging.find((view) => view.id === step.id)
      expect(open?.state, `${step.id} is open when everything before it holds`).not.toBe('locked')
      facts.push(...proving(step, day(1)))
      const after = both(integration, facts, []).staging.find((view) => view.id === step.id)
      expect(after?.holds, `${step.id} holds`).toBe(true)
    }
    const { staging, production } = both(integration, facts, [])
    expect(readiness(staging)).toMatchObject({ ready: true, missing: [], wrong: [] })
    expect(production[0]).toMatchObject({ id: 'production-approved', state: 'waiting_pleo', since: day(1) })
    expect(readiness(staging).waiting).toEqual([
      { id: 'review-requested', on: 'pleo', since: day(1), title: 'Ask for Pleo’s review' },
    ])
  })

  it('goes on through Production to the first call', () => {
    const staging = stepsOf(integration, 'staging').flatMap((step) => proving(step, day(1)))
    const production: Observation[] = []
    for (const step of stepsOf(integration, 'production').filter((one) => !one.optional)) {
      const before = both(integration, staging, production).production
      expect(readiness(before).ready).toBe(false)
      expect(readiness(before).next?.id).toBe(step.id)
      production.push(...proving(step, day(2)))
    }
    const done = both(integration, staging, production)
    expect(readiness(done.production)).toMatchObject({ ready: true, missing: [] })
    expect(done.staging.find((view) => view.id === 'review-requested')?.state).toBe('proved')
  })
})

describe('Production', () => {
  const staging = stepsOf({ level: 2, option: 'A' }, 'staging').flatMap((step) => proving(step, day(1)))
  const refuted = fact('client.checked', 'fail', { at: day(2) })
  const approved = fact('production.approved', 'pass', { at: day(2) })
  const opened = fact('production.opened', 'pass', { at: day(2) })
  const view = (id: string, ofStaging: Observation[], ofProduction: Observation[], now = NOW) =>
    both({ level: 2, option: 'A' }, ofStaging, ofProduction, now).production.find((one) => one.id === id)

  it('cannot be opened while a step of Staging has regressed', () => {
    expect(view('production-opened', staging, [approved])?.state).toBe('your_turn')
    const locked = view('production-opened', [...staging, refuted], [approved])
    expect(locked?.state).toBe('locked')
    expect(locked?.because).toBe('First in Staging: “Check the credentials with Pleo”.')
  })

  it('once opened stays open whatever happens in Staging', () => {
    expect(view('production-registration', [...staging, refuted], [approved, opened])?.state).toBe(
      'your_turn',
    )
  })

  it('stays open to stale proofs', () => {
    expect(view('production-opened', staging, [approved], day(300))?.state).toBe('your_turn')
  })

  it('shows a suspension by its name, until it is lifted', () => {
    const suspended = fact('production.suspended', 'pass', { at: day(2), actorName: 'Owner One' })
    expect(view('production-opened', staging, [approved, opened, suspended])).toMatchObject({
      state: 'regressed',
      because: expect.stringContaining('Suspended by Owner One'),
    })
    const resumed = fact('production.resumed', 'pass', { at: day(2) })
    expect(view('production-opened', staging, [approved, opened, suspended, resumed])?.state).toBe('proved')
  })

  it('does not wait for the optional listing', () => {
    const facts = stepsOf({ level: 2, option: 'A' }, 'production')
      .filter((step) => !step.optional)
      .flatMap((step) => proving(step, day(2)))
    const state = readiness(both({ level: 2, option: 'A' }, staging, facts).production)
    expect(state.ready).toBe(true)
    expect(state.next).toBeNull()
    expect(state.counts.your_turn).toBe(1)
  })
})

describe('readiness', () => {
  it('counts every state and tells what is next, and in how many minutes', () => {
    const views = both({ level: 2, option: 'A' }, [], []).staging
    const result = readiness(views)
    expect(Object.values(result.counts).reduce((sum, count) => sum + count, 0)).toBe(views.length)
    expect(result.counts).toMatchObject({ your_turn: 1, proved: 0, waived: 0 })
    expect(result.next).toMatchObject({ id: 'programme-fit', minutes: 1, turn: 'partner' })
    expect(result.perStage.map((stage) => [stage.stage, stage.state])).toEqual([
      ['access', 'your_turn'],
      ['client', 'locked'],
      ['oauth', 'locked'],
      ['first-call', 'locked'],
      ['testing', 'locked'],
      ['requirements', 'locked'],
      ['review', 'locked'],
    ])
  })

  it('is not ready with nothing to look at', () => {
    expect(readiness([]).ready).toBe(false)
  })

  it('puts your turn before what went wrong, and both before waiting', () => {
    const order = ['programme-fit', 'details-complete', 'access-requested', 'access-granted']
    const steps = stepsOf({ level: 2, option: 'A' }, 'staging').filter((step) => order.includes(step.id))
    const granted = steps.flatMap((step) => proving(step, day(1)))
    const broken = [...granted, fact('programme.fit', 'fail', { at: day(2) })]
    const result = readiness(both({ level: 2, option: 'A' }, broken, []).staging)
    expect(result.wrong.map((view) => [view.id, view.state])).toEqual([['programme-fit', 'regressed']])
    expect(result.next?.id).toBe('staging-login')
  })

  it('lists each wait once', () => {
    const facts = stepsOf({ level: 2, option: 'A' }, 'staging')
      .slice(0, 2)
      .flatMap((step) => proving(step, day(1)))
    const result = readiness(
      both({ level: 2, option: 'A' }, [...facts, said('step.submitted', 'access-requested', day(2))], [])
        .staging,
    )
    expect(result.waiting.map((one) => one.id)).toEqual(['access-requested'])
    expect(result.next?.id).toBe('registration-pack')
  })

  it('offers to record the answer when there is nothing else to do', () => {
    const done = ['programme-fit', 'details-complete', 'registration-pack']
    const facts = stepsOf({ level: 2, option: 'A' }, 'staging')
      .filter((step) => done.includes(step.id))
      .flatMap((step) => proving(step, day(1)))
    const sent = said('step.submitted', 'access-requested', day(2))
    const early = readiness(both({ level: 2, option: 'A' }, [...facts, sent], []).staging)
    expect(['not_started', 'your_turn']).toContain(early.next?.state)
    const requirements = stepsOf({ level: 2, option: 'A' }, 'staging')
      .filter((step) => step.stage === 'requirements')
      .flatMap((step) => proving(step, day(1)))
    const late = readiness(both({ level: 2, option: 'A' }, [...facts, sent, ...requirements], []).staging)
    expect(late.next).toMatchObject({ id: 'access-granted', state: 'waiting_pleo' })
  })
})
