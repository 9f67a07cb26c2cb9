import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/lib/checklists/catalogue'
import { evaluate } from '@/lib/checklists/evaluate'
import { check, day, fact, said, upTo, viewOf } from '@/lib/checklists/test-facts'

const CHECK = 'credentials-check'

describe('an observed step', () => {
  it.each([
    ['no fact', [], 'your_turn', 0],
    ['a pass', [check('pass', day(1))], 'proved', 1],
    ['a fail', [check('fail', day(1))], 'failed', 1],
    ['only what could not tell', [check('unknown', day(1))], 'your_turn', 0],
    ['a fail after a pass', [check('pass', day(1)), check('fail', day(2))], 'regressed', 2],
    ['a pass after a fail', [check('fail', day(1)), check('pass', day(2))], 'proved', 2],
    ['could not tell after a pass', [check('pass', day(1)), check('unknown', day(2))], 'proved', 1],
    ['could not tell after a fail', [check('fail', day(1)), check('unknown', day(2))], 'failed', 1],
    ['passes in a row', [check('pass', day(1)), check('pass', day(2))], 'proved', 1],
    ['fails in a row', [check('pass', day(1)), check('fail', day(2)), check('fail', day(3))], 'regressed', 2],
  ] as const)('with %s', (_name, checks, state, since) => {
    const view = viewOf(CHECK, [...upTo('client-stored'), ...checks], day(4))
    expect([view.state, view.since]).toEqual([state, day(since)])
  })

  it('says that it could not tell, and shows what was seen', () => {
    const view = viewOf(
      CHECK,
      [...upTo('client-stored'), check('pass', day(1)), check('unknown', day(2))],
      day(3),
    )
    expect(view.couldNotTell).toBe(true)
    expect(view.evidence.map((one) => one.verdict)).toEqual(['unknown', 'pass'])
  })

  it('says what contradicts it and what to do', () => {
    const view = viewOf(CHECK, [...upTo('client-stored'), check('fail', day(1))], day(2))
    expect(view.because).toContain('401')
    expect(view.because).toContain('store them again')
    expect(view.turn).toBe('partner')
  })

  it('shows the newest five of its facts, newest first', () => {
    const checks = [1, 2, 3, 4, 5, 6, 7].map((number) => check('pass', day(number)))
    const view = viewOf(CHECK, [...upTo('client-stored'), ...checks.reverse()], day(8))
    expect(view.evidence.map((one) => one.at)).toEqual([7, 6, 5, 4, 3].map(day))
  })

  it('grows stale after its time, still passes, and is fresh again after a new proof', () => {
    const facts = [...upTo('client-stored'), check('pass', day(1))]
    expect(viewOf(CHECK, facts, day(90))).toMatchObject({ state: 'proved', until: day(91) })
    const stale = viewOf(CHECK, facts, day(91))
    expect(stale).toMatchObject({ state: 'stale', since: day(91), holds: true, turn: null })
    expect(viewOf(CHECK, [...facts, check('pass', day(92))], day(93)).state).toBe('proved')
  })

  it('is judged whatever order its facts arrive in', () => {
    const facts = [check('fail', day(2)), check('pass', day(1)), ...upTo('client-stored')]
    expect(viewOf(CHECK, facts, day(3)).state).toBe('regressed')
  })

  it('shows a proof even where an earlier step is open', () => {
    expect(viewOf(CHECK, [check('pass', day(1))], day(2)).state).toBe('proved')
  })

  it.each(CATALOGUE.filter((step) => step.proof === 'observed'))('$id cannot be attested', (step) => {
    const words = said('step.attested', step.id, day(1))
    for (const option of ['A', 'B'] as const) {
      const [facts, otherFacts] =
        step.environment === 'staging' ? [[words], []] : [[words], upTo('review-requested')]
      const view = evaluate({
        integration: { level: 4, option },
        environment: step.environment,
        facts,
        now: day(2),
        otherEnvironment: { facts: otherFacts },
      }).find((one) => one.id === step.id)
      if (!view) continue
      expect(view.canAttest).toBe(false)
      expect(['attested', 'proved', 'stale']).not.toContain(view.state)
      expect(view.evidence).toEqual([])
    }
  })
})

describe('a lock', () => {
  it('names what opens it', () => {
    const view = viewOf('access-requested', [], day(1))
    expect(view).toMatchObject({
      state: 'locked',
      since: null,
      turn: null,
      canHandOver: false,
      canWaive: false,
    })
    expect(view.because).toBe('First: “Describe the integration”.')
  })

  it('names three and counts the rest', () => {
    expect(viewOf('review-requested', [], day(1)).because).toMatch(/^First: “.+”, “.+”, “.+” and \d+ more\.$/)
  })

  it('opens when what it needs is waived', () => {
    const waiver = said('step.waived', 'export-workflow', day(1), { until: '2026-12-01' })
    const facts = upTo('export-workflow', ['export-workflow'])
    expect(viewOf('export-errors', facts, day(2)).state).toBe('locked')
    expect(viewOf('export-errors', [...facts, waiver], day(2)).state).toBe('your_turn')
  })
})

describe('whose turn it is', () => {
  it('is the partner’s where the way has come to, and not started further on', () => {
    const facts = upTo('details-complete')
    expect(viewOf('access-requested', facts, day(1))).toMatchObject({ state: 'your_turn', since: day(0) })
    expect(viewOf('registration-pack', facts, day(1))).toMatchObject({ state: 'not_started', since: null })
    const sent = [...facts, said('step.submitted', 'access-requested', day(1))]
    expect(viewOf('registration-pack', sent, day(2)).state).toBe('your_turn')
  })

  it('is the customer’s while a browser is at Pleo, for as long as an authorisation lives', () => {
    const at = day(1)
    const facts = [...upTo('credentials-check'), fact('authorisation.started', 'pass', { at })]
    const minutes = (number: number) => new Date(at.getTime() + number * 60_000)
    expect(viewOf('authorisation-returned', facts, minutes(5))).toMatchObject({
      state: 'waiting_customer',
      since: at,
      turn: 'customer',
    })
    expect(viewOf('authorisation-returned', facts, minutes(11)).state).toBe('your_turn')
    facts.push(fact('authorisation.denied', 'pass', { at: minutes(2) }))
    expect(viewOf('authorisation-returned', facts, minutes(5)).state).toBe('your_turn')
  })
})
