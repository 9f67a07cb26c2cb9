import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/lib/checklists/catalogue'
import { evaluate } from '@/lib/checklists/evaluate'
import { day, said, upTo, viewOf } from '@/lib/checklists/test-facts'

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
  const before = upTo('details-complete')
  const waiver = said('step.waived', 'self-service', day(1), { until: '2026-09-10' })

  it('passes to the end of its last day, and then is the partner’s turn', () => {
    const facts = [...before, waiver]
    const lastMinute = new Date('2026-09-10T23:59:00Z')
    expect(viewOf('self-service', facts, lastMinute)).toMatchObject({
      state: 'waived',
      until: new Date('2026-09-11T00:00:00Z'),
      holds: true,
    })
    expect(viewOf('self-service', facts, new Date('2026-09-11T00:00:00Z'))).toMatchObject({
      state: 'your_turn',
      because: 'The waiver is over.',
      since: new Date('2026-09-11T00:00:00Z'),
      holds: false,
    })
  })

  it('gives way to an attestation', () => {
    const attested = said('step.attested', 'self-service', day(2))
    expect(viewOf('self-service', [...before, waiver, attested], day(3)).state).toBe('attested')
  })

  it.each(CATALOGUE.filter((step) => step.proof !== 'attested' || step.unwaivable))(
    'of $id counts for nothing, and is not offered',
    (step) => {
      const facts = [...upTo('review-requested', [step.id])]
      const other = step.environment === 'staging' ? [] : facts
      const own = step.environment === 'staging' ? facts : []
      const view = evaluate({
        integration: { level: 4, option: 'A' },
        environment: step.environment,
        facts: [...own, said('step.waived', step.id, day(1), { until: '2026-12-01' })],
        now: day(2),
        otherEnvironment: { facts: other },
      }).find((one) => one.id === step.id)
      expect(view?.canWaive ?? false).toBe(false)
      expect(view?.state).not.toBe('waived')
    },
  )

  it('with a date that cannot be read waives nothing', () => {
    const facts = [...before, said('step.waived', 'self-service', day(1), { until: 'some day' })]
    expect(viewOf('self-service', facts, day(2)).holds).toBe(false)
  })
})
