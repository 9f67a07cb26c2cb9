import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/lib/checklists/catalogue'
import { evaluate } from '@/lib/checklists/evaluate'
import { day, fact, proving, said, viewOf } from '@/lib/checklists/test-facts'
import type { Observation } from '@/lib/facts/kinds'

const CHECK = 'credentials-check'
const ONE = '01890000-0000-7000-8000-00000000000a'
const TWO = '01890000-0000-7000-8000-00000000000b'

function check(verdict: Observation['verdict'], at: Date): Observation {
  return fact('client.checked', verdict, { at, detail: { status: verdict === 'pass' ? 200 : 401 } })
}

/** Everything up to and including the step, proved on day zero. */
function upTo(id: string, skip: string[] = []): Observation[] {
  const steps = CATALOGUE.filter((step) => step.environment === 'staging')
  const end = steps.findIndex((step) => step.id === id)
  return steps
    .slice(0, end + 1)
    .filter((step) => !skip.includes(step.id))
    .flatMap((step) => proving(step, day(0)))
}

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

  it('opens when what it needs is waived or stale', () => {
    const facts = [
      ...upTo('postman-call', ['scoped-call']),
      said('step.waived', 'scoped-call', day(1), { until: '2026-12-01' }),
    ]
    expect(viewOf('error-handling', facts, day(2)).state).toBe('your_turn')
  })
})

describe('what is handed over', () => {
  const before = upTo('details-complete')
  const sent = said('step.submitted', 'access-requested', day(1))

  it('waits for Pleo since then, and so does what stands on the answer', () => {
    const facts = [...before, sent]
    expect(viewOf('access-requested', facts, day(3))).toMatchObject({
      state: 'waiting_pleo',
      since: day(1),
      turn: 'pleo',
      by: 'Engineer One',
      holds: true,
    })
    expect(viewOf('access-granted', facts, day(3))).toMatchObject({
      state: 'waiting_pleo',
      since: day(1),
      canAttest: true,
      holds: false,
    })
    expect(viewOf('staging-login', facts, day(3)).state).toBe('locked')
  })

  it('is proved by the answer, and waits again when the answer is withdrawn', () => {
    const answered = [...before, sent, said('step.attested', 'access-granted', day(2))]
    expect(viewOf('access-requested', answered, day(3))).toMatchObject({ state: 'proved', since: day(2) })
    const withdrawn = [...answered, said('step.withdrawn', 'access-granted', day(3))]
    expect(viewOf('access-requested', withdrawn, day(4)).state).toBe('waiting_pleo')
  })

  it('is the partner’s turn again when the hand-over is withdrawn', () => {
    const facts = [...before, sent, said('step.withdrawn', 'access-requested', day(2))]
    expect(viewOf('access-requested', facts, day(3))).toMatchObject({
      state: 'your_turn',
      since: day(2),
      because: 'Withdrawn by Engineer One.',
    })
    expect(viewOf('access-granted', facts, day(3)).state).toBe('locked')
  })
})

describe('an attestation', () => {
  const before = upTo('access-granted')
  const words = said('step.attested', 'staging-login', day(1))

  it('passes with a name and its words', () => {
    expect(viewOf('staging-login', [...before, words], day(2))).toMatchObject({
      state: 'attested',
      since: day(1),
      by: 'Engineer One',
      words: 'We looked and it is so.',
      holds: true,
      canAttest: false,
      canWithdraw: true,
    })
  })

  it('that is withdrawn leaves the step to the partner, and can be given anew', () => {
    const facts = [...before, words, said('step.withdrawn', 'staging-login', day(2))]
    expect(viewOf('staging-login', facts, day(3))).toMatchObject({
      state: 'your_turn',
      since: day(2),
      canAttest: true,
    })
    facts.push(said('step.attested', 'staging-login', day(4)))
    expect(viewOf('staging-login', facts, day(5)).state).toBe('attested')
  })
})

describe('a waiver', () => {
  const before = upTo(CHECK)
  const waiver = said('step.waived', 'secret-pitfall', day(1), { until: '2026-09-10' })

  it('passes to the end of its last day, and then is the partner’s turn', () => {
    const facts = [...before, waiver]
    const lastMinute = new Date('2026-09-10T23:59:00Z')
    expect(viewOf('secret-pitfall', facts, lastMinute)).toMatchObject({
      state: 'waived',
      until: new Date('2026-09-11T00:00:00Z'),
      holds: true,
    })
    expect(viewOf('secret-pitfall', facts, new Date('2026-09-11T00:00:00Z'))).toMatchObject({
      state: 'your_turn',
      because: 'The waiver is over.',
      since: new Date('2026-09-11T00:00:00Z'),
      holds: false,
    })
  })

  it('covers a failure while it lasts, and gives way to a proof', () => {
    const failed = fact('gate.secret_refused', 'fail', { at: day(2) })
    expect(viewOf('secret-pitfall', [...before, waiver, failed], day(3)).state).toBe('waived')
    expect(viewOf('secret-pitfall', [...before, waiver, failed], day(30)).state).toBe('failed')
    const passed = fact('gate.secret_refused', 'pass', { at: day(3) })
    expect(viewOf('secret-pitfall', [...before, waiver, failed, passed], day(4)).state).toBe('proved')
  })

  it('with a date that cannot be read waives nothing', () => {
    const facts = [...before, said('step.waived', 'secret-pitfall', day(1), { until: 'some day' })]
    expect(viewOf('secret-pitfall', facts, day(2)).state).toBe('your_turn')
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

describe('the steps with a rule of their own', () => {
  it('checks of replaced credentials prove nothing about the new ones', () => {
    const facts = [...upTo(CHECK), fact('client.stored', 'pass', { at: day(5) })]
    expect(viewOf(CHECK, facts, day(6))).toMatchObject({
      state: 'your_turn',
      since: day(5),
      because: 'The credentials were replaced after the last check.',
    })
    expect(viewOf(CHECK, [...facts, check('pass', day(6))], day(7)).state).toBe('proved')
  })

  it('a refused refresh counts until that connection was authorised again or disconnected', () => {
    const refused = fact('grant.refreshed', 'fail', {
      at: day(1),
      connectionId: ONE,
      detail: { reason: 'invalid_grant' },
    })
    const facts = [...upTo('refresh-rotates'), refused]
    expect(viewOf('refresh-rotates', facts, day(4))).toMatchObject({ state: 'regressed', since: day(1) })
    const back = (kind: 'connection.reconnected' | 'connection.disconnected', connectionId: string) =>
      fact(kind, 'pass', { at: day(2), connectionId })
    expect(viewOf('refresh-rotates', [...facts, back('connection.reconnected', TWO)], day(4)).state).toBe(
      'regressed',
    )
    expect(viewOf('refresh-rotates', [...facts, back('connection.reconnected', ONE)], day(4)).state).toBe(
      'proved',
    )
    expect(viewOf('refresh-rotates', [...facts, back('connection.disconnected', ONE)], day(4)).state).toBe(
      'proved',
    )
  })

  it('recovery takes both the refusal and the way back, of one connection, in that order', () => {
    const needed = fact('connection.reauthorisation_needed', 'fail', { at: day(1), connectionId: ONE })
    const back = (connectionId: string, at: Date) =>
      fact('connection.reconnected', 'pass', { at, connectionId })
    const before = upTo('replay-refused')
    const state = (...facts: Observation[]) =>
      viewOf('reauthorisation-handled', [...before, ...facts], day(9))
    expect(state(needed).because).toContain('connect the same company again')
    expect(state(needed, back(TWO, day(2))).state).toBe('your_turn')
    expect(state(back(ONE, day(0)), needed).state).toBe('your_turn')
    expect(state(needed, back(ONE, day(2)))).toMatchObject({ state: 'proved', since: day(2) })
  })

  it('the secret pitfall needs the gate, and Local Pleo may only confirm it', () => {
    const before = upTo('client-stored')
    const gate = fact('gate.secret_refused', 'pass', { at: day(1) })
    const pleo = (verdict: 'pass' | 'fail') => fact('pleo.secret_refused', verdict, { at: day(2) })
    const state = (...facts: Observation[]) => viewOf('secret-pitfall', [...before, ...facts], day(3)).state
    expect(state(gate)).toBe('proved')
    expect(state(pleo('pass'))).toBe('your_turn')
    expect(state(gate, pleo('pass'))).toBe('proved')
    expect(state(gate, pleo('fail'))).toBe('failed')
  })

  it('an answer of another shape is shown beside the call and fails nothing', () => {
    const shape = fact('call.shape', 'fail', { at: day(1) })
    const view = viewOf('scoped-call', [...upTo('scoped-call'), shape], day(2))
    expect(view.state).toBe('proved')
    expect(view.evidence[0]?.kind).toBe('call.shape')
  })
})
