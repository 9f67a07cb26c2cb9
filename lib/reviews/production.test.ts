import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { stepsOf } from '@/lib/checklists/evaluate'
import { submitStep } from '@/lib/checklists/submit-step'
import { proving } from '@/lib/checklists/test-facts'
import { NOW, newIntegration, openWorld, type TestIntegration, type World } from '@/lib/checklists/test-world'
import { db } from '@/lib/db'
import { observe } from '@/lib/facts/observe'
import { storeClient } from '@/lib/integrations/store-client'
import { enterPlace } from '@/lib/places/place'
import { getProduction, requireAuthorisationsAllowed, requireProductionOpen } from '@/lib/places/production'
import { missingForProduction, openProduction } from '@/lib/reviews/open-production'
import { recordApproval } from '@/lib/reviews/record-approval'
import { resumeProduction, suspendProduction } from '@/lib/reviews/suspend-production'
import { createDatabase } from '@/test/database'
import { waitingForLocks } from '@/test/waiting-for-locks'

let world: World
let integration: TestIntegration

beforeAll(async () => {
  world = await openWorld(await createDatabase())
})
beforeEach(async () => {
  integration = await newIntegration(world.owner)
})
afterAll(() => world.close())

/** Every step of Staging, proved, attested or handed over as if it had happened. */
async function stagingHolds(without: string[] = []) {
  const key = { integrationId: integration.id, environment: 'staging' } as const
  const company = { companyId: 'company', subjectUrn: 'urn:pleo:company:company', connectedAt: NOW }
  const { id } = await db().connection.create({
    data: { ...key, ...company, customerReference: '17', label: 'Nordwind' },
  })
  const steps = stepsOf({ level: 2, option: 'A' }, 'staging').filter((step) => !without.includes(step.id))
  const facts = steps.flatMap((step) => proving(step, NOW))
  for (const [seconds, { kind, verdict, actor, detail, source, connectionId }] of facts.entries()) {
    const at = new Date(Date.parse('2026-11-20T09:00:00Z') + seconds * 1000)
    const data = { ...key, kind, verdict, actor, detail: detail as object, source, at }
    await db().fact.create({ data: { ...data, connectionId: connectionId && id } })
  }
}

function approve() {
  const input = {
    approvedOn: '2026-11-22',
    approvedBy: 'Partner manager',
    reference: 'T-17',
  }
  return recordApproval(world.owner, integration.production, input)
}

/** As a request finds it that comes now. */
function production() {
  return enterPlace(world.owner, integration.slug, 'production', NOW)
}

async function missingNow() {
  return await missingForProduction(world.owner, await production())
}

function open(confirmation = 'Acme Books') {
  return openProduction(world.owner, integration.production, { confirmation })
}

describe('Production', () => {
  it('stays locked until Staging holds and the approval is recorded, and says what is missing', async () => {
    await expect(open()).rejects.toMatchObject({ code: 'locked' })
    await stagingHolds(['tags-synced'])
    await approve()
    expect(await missingNow()).toEqual(['Synchronise dimensions as tags'])
    await expect(open()).rejects.toMatchObject({
      message: expect.stringContaining('Synchronise dimensions as tags'),
    })
  })

  it('takes no approval before the review was asked for, and says so', async () => {
    await expect(approve()).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining('Ask for Pleo’s review'),
    })
    await stagingHolds(['review-requested'])
    await expect(approve()).rejects.toMatchObject({ code: 'locked' })
    expect((await getProduction(integration.id)).approval).toBeNull()
    await submitStep(world.owner, integration.staging, { step: 'review-requested' })
    await approve()
    // A mistake in it can be mended after it has proved the step.
    await approve()
  })

  it('is judged behind the lock: what is observed while it opens counts', async () => {
    await stagingHolds()
    await approve()
    const opening = await db().$transaction(async (tx) => {
      await observe(tx, {
        integrationId: integration.id,
        environment: 'staging',
        kind: 'client.checked',
        verdict: 'fail',
        actor: 'dashboard',
        source: 'test',
      })
      const outcome = open().catch((error: unknown) => error)
      await waitingForLocks(1)
      return { outcome }
    })
    expect(await opening.outcome).toMatchObject({ code: 'locked' })
    expect((await getProduction(integration.id)).openedAt).toBeNull()
  })

  it('does not open without the approval, however well Staging holds', async () => {
    await stagingHolds()
    expect(await missingNow()).toEqual(["Pleo's approval, with date, person and reference"])
    await expect(open()).rejects.toMatchObject({ code: 'locked' })
  })

  it('opens once, by an owner who types the name, with a fact and an audit entry', async () => {
    await stagingHolds()
    await approve()
    await expect(open('acme')).rejects.toMatchObject({ fields: { confirmation: expect.any(String) } })
    await open()
    await expect(open()).rejects.toMatchObject({ code: 'conflict' })
    requireProductionOpen(await production())
    expect(
      await db().fact.count({ where: { integrationId: integration.id, kind: 'production.opened' } }),
    ).toBe(1)
    const trail = await db().auditEntry.findMany({
      where: { integrationId: integration.id, action: 'production.open' },
    })
    expect(trail).toMatchObject([{ userId: world.owner.userId, environment: 'production' }])
  })

  it('goes on running when Staging regresses later; only a suspension stops new authorisations', async () => {
    await stagingHolds()
    await approve()
    await open()
    await db().fact.create({
      data: {
        integrationId: integration.id,
        environment: 'staging',
        kind: 'client.checked',
        verdict: 'fail',
        actor: 'dashboard',
        source: 'test',
      },
    })
    requireAuthorisationsAllowed(await production())
    await suspendProduction(world.owner, integration.production, { words: 'Wrong bookings' })
    const suspended = await production()
    expect(() => requireAuthorisationsAllowed(suspended)).toThrow(/suspended for now/)
    requireProductionOpen(await production())
    await resumeProduction(world.owner, integration.production)
    requireAuthorisationsAllowed(await production())
  })

  it('takes no credentials before it is open', async () => {
    const client = { clientId: 'production-client', clientSecret: 'a-secret-of-production-17' }
    await expect(storeClient(world.owner, integration.production, client)).rejects.toMatchObject({
      code: 'locked',
    })
    await stagingHolds()
    await approve()
    await open()
    await expect(storeClient(world.owner, integration.production, client)).resolves.toMatchObject({
      fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
    })
  })

  it('is for owners of that partner alone', async () => {
    const approval = {
      approvedOn: '2026-11-22',
      approvedBy: 'Somebody',
      reference: 'T-1',
    }
    await expect(recordApproval(world.engineer, integration.production, approval)).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await expect(recordApproval(world.stranger, integration.production, approval)).rejects.toMatchObject({
      code: 'not_found',
    })
    expect((await getProduction(integration.id)).approval).toBeNull()
  })

  it('refuses an approval dated in the future', async () => {
    const approval = {
      approvedOn: '2026-12-24',
      approvedBy: 'Somebody',
      reference: 'T-1',
    }
    await expect(recordApproval(world.owner, integration.production, approval)).rejects.toMatchObject({
      fields: { approvedOn: expect.any(String) },
    })
  })
})

describe('facts and the audit trail', () => {
  it('can be neither changed nor deleted nor emptied', async () => {
    for (const table of ['Fact', 'AuditEntry']) {
      for (const statement of [
        `DELETE FROM "${table}"`,
        `UPDATE "${table}" SET at = now()`,
        `TRUNCATE "${table}" CASCADE`,
      ]) {
        await expect(db().$executeRawUnsafe(statement), statement).rejects.toThrow(/append-only/)
      }
    }
  })
})
