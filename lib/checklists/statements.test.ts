import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Staff, staffOf } from '@/lib/auth/staff'
import { AttestStep, attestStep } from '@/lib/checklists/attest-step'
import { CATALOGUE } from '@/lib/checklists/catalogue'
import { loadChecklist } from '@/lib/checklists/load-checklist'
import { SubmitStep, submitStep } from '@/lib/checklists/submit-step'
import { waiveStep } from '@/lib/checklists/waive-step'
import { withdrawStep } from '@/lib/checklists/withdraw-step'
import { closeDb, db } from '@/lib/db'
import { observe } from '@/lib/facts/observe'
import { createPartner } from '@/lib/partners/create-partner'
import { createDatabase, type TestDatabase } from '@/test/database'

let database: TestDatabase
let owner: Staff
let engineer: Staff
let viewer: Staff
let stranger: Staff
let partners = 0
let slug = ''
let integrationId = ''

const words = 'Pleo’s partner team wrote to us.'
const clock = () => new Date('2026-11-23T09:00:00Z')

beforeAll(async () => {
  database = await createDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  owner = await newOwner()
  stranger = await newOwner()
  engineer = await newMember('engineer')
  viewer = await newMember('viewer')
})

afterAll(async () => {
  await closeDb()
  await database.drop()
})

async function newOwner(): Promise<Staff> {
  partners += 1
  const made = await createPartner({
    name: `Partner ${partners}`,
    ownerEmail: `owner-${partners}@acme.example`,
    ownerName: `Owner ${partners}`,
  })
  return await staffOf(made.userId, made.slug)
}

async function newMember(role: 'engineer' | 'viewer'): Promise<Staff> {
  const user = await db().user.create({ data: { email: `${role}@acme.example`, name: `The ${role}` } })
  await db().member.create({ data: { userId: user.id, partnerId: owner.partnerId, role } })
  return await staffOf(user.id, owner.partnerSlug)
}

/** An integration of the owner's, with the first steps proved up to the hand-over of the access request. */
async function newIntegration(): Promise<void> {
  slug = `books-${crypto.randomUUID()}`
  const row = await db().integration.create({
    data: {
      partnerId: owner.partnerId,
      slug,
      name: 'Acme Books',
      multiCustomer: true,
      builtByPartner: true,
      level: 2,
      option: 'A',
    },
  })
  integrationId = row.id
  for (const kind of ['programme.fit', 'integration.described'] as const) {
    await observe(db(), {
      integrationId,
      environment: 'staging',
      kind,
      verdict: 'pass',
      actor: 'person',
      source: 'test',
    })
  }
}

function at(step: string, environment: 'staging' | 'production' = 'staging') {
  return { integration: slug, environment, step }
}

async function stateOf(step: string, now = clock): Promise<string | undefined> {
  const { views } = await loadChecklist(owner, { integrationSlug: slug, environment: 'staging' }, now)
  return views.find((view) => view.id === step)?.state
}

async function kept(): Promise<{ facts: number; entries: number }> {
  const facts = await db().fact.count({ where: { integrationId, kind: { startsWith: 'step.' } } })
  return { facts, entries: await db().auditEntry.count({ where: { integrationId } }) }
}

describe('what people say about a step', () => {
  it('is kept as a fact and in the trail, with name, words, date and reference', async () => {
    await newIntegration()
    await submitStep(engineer, at('access-requested'), clock)
    expect(await stateOf('access-requested')).toBe('waiting_pleo')
    await attestStep(
      engineer,
      { ...at('access-granted'), words, on: '2026-11-20', reference: 'PA-17' },
      clock,
    )
    expect(await stateOf('access-granted')).toBe('attested')
    expect(await stateOf('access-requested')).toBe('proved')

    const fact = await db().fact.findFirstOrThrow({ where: { integrationId, kind: 'step.attested' } })
    expect(fact).toMatchObject({
      actor: 'person',
      actorName: 'The engineer',
      userId: engineer.userId,
      environment: 'staging',
      detail: { step: 'access-granted', words, on: '2026-11-20', reference: 'PA-17' },
    })
    const entry = await db().auditEntry.findFirstOrThrow({ where: { integrationId, action: 'step.attest' } })
    expect(entry).toMatchObject({
      partnerId: owner.partnerId,
      environment: 'staging',
      actorKind: 'staff',
      actorName: 'The engineer',
      userId: engineer.userId,
    })
    expect(await kept()).toEqual({ facts: 2, entries: 2 })
  })

  it('is refused for every step that a machine observes, whatever its state', async () => {
    await newIntegration()
    const steps = CATALOGUE.filter(
      (step) => step.proof === 'observed' && step.applies({ level: 2, option: 'A' }),
    )
    expect(steps.length).toBeGreaterThan(20)
    for (const step of steps) {
      await expect(
        attestStep(owner, { ...at(step.id, step.environment), words }, clock),
        step.id,
      ).rejects.toMatchObject({ code: 'not_allowed', message: expect.stringContaining('cannot be attested') })
    }
    expect(await kept()).toEqual({ facts: 0, entries: 0 })
  })

  it('is refused while the step is locked, naming what opens it', async () => {
    await newIntegration()
    await expect(attestStep(owner, { ...at('staging-login'), words }, clock)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining('Record Pleo’s approval'),
    })
    await expect(submitStep(owner, at('registration-sent'), clock)).rejects.toMatchObject({ code: 'locked' })
    const until = '2026-12-01'
    await expect(waiveStep(owner, { ...at('staging-login'), words, until }, clock)).rejects.toMatchObject({
      code: 'locked',
    })
    expect(await kept()).toEqual({ facts: 0, entries: 0 })
  })

  it('is said once, and anew only after it was withdrawn', async () => {
    await newIntegration()
    const input = { ...at('self-service'), words }
    await attestStep(engineer, input, clock)
    await expect(attestStep(engineer, input, clock)).rejects.toMatchObject({ code: 'conflict' })
    await withdrawStep(engineer, { ...at('self-service'), words: 'We looked again and it is not so.' }, clock)
    expect(await stateOf('self-service')).toBe('your_turn')
    await expect(withdrawStep(engineer, input, clock)).rejects.toMatchObject({ code: 'conflict' })
    await attestStep(engineer, input, clock)
    expect(await stateOf('self-service')).toBe('attested')
  })

  it('does not lie in the future', async () => {
    await newIntegration()
    const input = { ...at('self-service'), words, on: '2026-11-24' }
    await expect(attestStep(owner, input, clock)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { on: expect.any(String) },
    })
  })

  it('takes ten to two thousand characters, and real dates', () => {
    const parse = (said: string, on = '') =>
      AttestStep.safeParse({ ...at('branding'), words: said, on }).success
    expect([parse('too short'), parse('just right'), parse('x'.repeat(2001))]).toEqual([false, true, false])
    expect([parse(words, '2026-02-30'), parse(words, '2026-02-28')]).toEqual([false, true])
    expect(SubmitStep.parse({ ...at('access-requested'), words: '', reference: ' ' })).toMatchObject({
      words: undefined,
      reference: undefined,
    })
  })

  it('cannot be handed over where nothing is sent', async () => {
    await newIntegration()
    await expect(submitStep(owner, at('self-service'), clock)).rejects.toMatchObject({ code: 'not_allowed' })
    await submitStep(owner, at('access-requested'), clock)
    await expect(submitStep(owner, at('access-requested'), clock)).rejects.toMatchObject({ code: 'conflict' })
    await expect(attestStep(owner, { ...at('access-requested'), words }, clock)).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})

describe('a waiver', () => {
  const waive = (staff: Staff, step: string, until: string) =>
    waiveStep(staff, { ...at(step), words: 'Agreed with Pleo for now.', until }, clock)

  it('is an owner’s, for at most 180 days, and withdrawn by an owner', async () => {
    await newIntegration()
    await expect(waive(engineer, 'self-service', '2026-12-01')).rejects.toMatchObject({ code: 'not_allowed' })
    for (const until of ['2026-11-23', '2027-05-23', '2020-01-01']) {
      await expect(waive(owner, 'self-service', until), until).rejects.toMatchObject({
        code: 'invalid_input',
      })
    }
    await waive(owner, 'self-service', '2027-05-22')
    expect(await stateOf('self-service')).toBe('waived')
    expect(await stateOf('self-service', () => new Date('2027-05-23T00:00:00Z'))).toBe('your_turn')
    await expect(waive(owner, 'self-service', '2026-12-01')).rejects.toMatchObject({ code: 'conflict' })
    const back = { ...at('self-service'), words: 'No longer agreed with Pleo.' }
    await expect(withdrawStep(engineer, back, clock)).rejects.toMatchObject({ code: 'not_allowed' })
    await withdrawStep(owner, back, clock)
    expect(await stateOf('self-service')).toBe('your_turn')
  })

  it('never covers the client or what Pleo decides', async () => {
    await newIntegration()
    await expect(waive(owner, 'registration-pack', '2026-12-01')).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await submitStep(owner, at('access-requested'), clock)
    await expect(waive(owner, 'access-granted', '2026-12-01')).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('who is asked', () => {
  const input = () => ({ ...at('self-service'), words })

  it.each([
    ['attest', (staff: Staff) => attestStep(staff, input(), clock)],
    ['submit', (staff: Staff) => submitStep(staff, at('access-requested'), clock)],
    ['withdraw', (staff: Staff) => withdrawStep(staff, input(), clock)],
    ['waive', (staff: Staff) => waiveStep(staff, { ...input(), until: '2026-12-01' }, clock)],
  ] as const)('refuses a viewer and knows nothing of another partner’s: %s', async (_name, verb) => {
    await newIntegration()
    await expect(verb(viewer)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(verb(stranger)).rejects.toMatchObject({ code: 'not_found' })
    expect(await kept()).toEqual({ facts: 0, entries: 0 })
  })

  it('shows the checklist to every member, and to nobody else', async () => {
    await newIntegration()
    const address = { integrationSlug: slug, environment: 'production' as const }
    const seen = await loadChecklist(viewer, address, clock)
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
    await expect(loadChecklist(stranger, address, clock)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('does not know steps that do not apply or belong to the other environment', async () => {
    await newIntegration()
    for (const step of ['no-such-step', 'own-secret-backend', 'production-approved', 'vendors-synced']) {
      await expect(attestStep(owner, { ...at(step), words }, clock), step).rejects.toMatchObject({
        code: 'not_found',
      })
    }
  })
})
