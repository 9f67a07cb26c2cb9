import { describe, expect, it } from 'vitest'
import { check, day, fact, upTo, viewOf } from '@/lib/checklists/test-facts'
import type { Observation } from '@/lib/facts/kinds'

const CHECK = 'credentials-check'
const ONE = '01890000-0000-7000-8000-00000000000a'
const TWO = '01890000-0000-7000-8000-00000000000b'

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

  it.each([
    ['replayed', 'proved'],
    ['another browser', 'proved'],
    ['server_error', 'your_turn'],
    ['link_used', 'your_turn'],
  ])('a callback refused as %s leaves the replay step %s', (reason, state) => {
    const rejected = fact('authorisation.rejected', 'pass', { at: day(1), detail: { reason } })
    expect(viewOf('replay-refused', [...upTo('denial-handled'), rejected], day(2)).state).toBe(state)
  })

  it('a disconnection proves its step only where the installation was removed at Pleo', () => {
    const state = (removedAtPleo: boolean) =>
      viewOf(
        'disconnect-handled',
        [
          ...upTo('reauthorisation-handled'),
          fact('connection.disconnected', 'pass', { at: day(1), detail: { by: 'staff', removedAtPleo } }),
        ],
        day(2),
      ).state
    expect(state(true)).toBe('proved')
    expect(state(false)).toBe('your_turn')
  })
})
