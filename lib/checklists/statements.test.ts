import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AttestStep, attestStep } from '@/lib/checklists/attest-step'
import { CATALOGUE } from '@/lib/checklists/catalogue'
import { SubmitStep, submitStep } from '@/lib/checklists/submit-step'
import { kept, newIntegration, openWorld, stateOf, type World } from '@/lib/checklists/test-world'
import { waiveStep } from '@/lib/checklists/waive-step'
import { withdrawStep } from '@/lib/checklists/withdraw-step'
import { db } from '@/lib/db'
import { createDatabase } from '@/test/database'

let world: World
let owner: World['owner']
let engineer: World['engineer']

const words = 'Pleo’s partner team wrote to us.'

beforeAll(async () => {
  world = await openWorld(await createDatabase())
  ;({ owner, engineer } = world)
})

afterAll(() => world.close())

describe('what people say about a step', () => {
  it('is kept as a fact and in the trail, with name, words, date and reference', async () => {
    const books = await newIntegration(owner)
    await submitStep(engineer, books.staging, { step: 'access-requested' })
    expect(await stateOf(owner, books, 'access-requested')).toBe('waiting_pleo')
    await attestStep(engineer, books.staging, {
      step: 'access-granted',
      words,
      on: '2026-11-20',
      reference: 'PA-17',
    })
    expect(await stateOf(owner, books, 'access-granted')).toBe('attested')
    expect(await stateOf(owner, books, 'access-requested')).toBe('proved')

    const fact = await db().fact.findFirstOrThrow({
      where: { integrationId: books.id, kind: 'step.attested' },
    })
    expect(fact).toMatchObject({
      actor: 'person',
      actorName: 'The engineer',
      userId: engineer.userId,
      environment: 'staging',
      detail: { step: 'access-granted', words, on: '2026-11-20', reference: 'PA-17' },
    })
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { integrationId: books.id, action: 'step.attest' },
    })
    expect(entry).toMatchObject({
      partnerId: owner.partnerId,
      environment: 'staging',
      actorKind: 'staff',
      actorName: 'The engineer',
      userId: engineer.userId,
    })
    expect(await kept(books)).toEqual({ facts: 2, entries: 2 })
  })

  it('is refused for every step that a machine observes, whatever its state', async () => {
    const books = await newIntegration(owner)
    const steps = CATALOGUE.filter(
      (step) => step.proof === 'observed' && step.applies({ level: 2, option: 'A' }),
    )
    expect(steps.length).toBeGreaterThan(20)
    for (const step of steps) {
      await expect(
        attestStep(owner, books[step.environment], { step: step.id, words }),
        step.id,
      ).rejects.toMatchObject({ code: 'not_allowed', message: expect.stringContaining('cannot be attested') })
    }
    expect(await kept(books)).toEqual({ facts: 0, entries: 0 })
  })

  it('is refused while the step is locked, naming what opens it', async () => {
    const books = await newIntegration(owner)
    await expect(attestStep(owner, books.staging, { step: 'staging-login', words })).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining('Record Pleo’s approval'),
    })
    await expect(submitStep(owner, books.staging, { step: 'registration-sent' })).rejects.toMatchObject({
      code: 'locked',
    })
    const until = '2026-12-01'
    await expect(
      waiveStep(owner, books.staging, { step: 'staging-login', words, until }),
    ).rejects.toMatchObject({
      code: 'locked',
    })
    expect(await kept(books)).toEqual({ facts: 0, entries: 0 })
  })

  it('is said once, and anew only after it was withdrawn', async () => {
    const books = await newIntegration(owner)
    const input = { step: 'self-service', words }
    await attestStep(engineer, books.staging, input)
    await expect(attestStep(engineer, books.staging, input)).rejects.toMatchObject({ code: 'conflict' })
    await withdrawStep(engineer, books.staging, {
      step: 'self-service',
      words: 'We looked again and it is not so.',
    })
    expect(await stateOf(owner, books, 'self-service')).toBe('your_turn')
    await expect(withdrawStep(engineer, books.staging, input)).rejects.toMatchObject({ code: 'conflict' })
    await attestStep(engineer, books.staging, input)
    expect(await stateOf(owner, books, 'self-service')).toBe('attested')
  })

  it('does not lie in the future', async () => {
    const books = await newIntegration(owner)
    const input = (on: string) => ({ step: 'self-service', words, on })
    await expect(attestStep(owner, books.staging, input('2026-11-25'))).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { on: expect.any(String) },
    })
    // East of Greenwich the next day has begun.
    await attestStep(owner, books.staging, input('2026-11-24'))
    expect(await stateOf(owner, books, 'self-service')).toBe('attested')
  })

  it('takes ten to two thousand characters, and real dates', () => {
    const parse = (said: string, on = '') =>
      AttestStep.safeParse({ step: 'branding', words: said, on }).success
    expect([parse('too short'), parse('just right'), parse('x'.repeat(2001))]).toEqual([false, true, false])
    expect([parse(words, '2026-02-30'), parse(words, '2026-02-28')]).toEqual([false, true])
    expect(SubmitStep.parse({ step: 'access-requested', words: '', reference: ' ' })).toMatchObject({
      words: undefined,
      reference: undefined,
    })
  })

  it('cannot be handed over where nothing is sent', async () => {
    const books = await newIntegration(owner)
    await expect(submitStep(owner, books.staging, { step: 'self-service' })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await submitStep(owner, books.staging, { step: 'access-requested' })
    await expect(submitStep(owner, books.staging, { step: 'access-requested' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(attestStep(owner, books.staging, { step: 'access-requested', words })).rejects.toMatchObject(
      {
        code: 'not_allowed',
      },
    )
  })
})
