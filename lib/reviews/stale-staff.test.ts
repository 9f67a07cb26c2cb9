import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Staff } from '@/lib/auth/staff'
import { makeCalls } from '@/lib/calls/make-calls'
import { rehearseGate } from '@/lib/calls/rehearse-gate'
import { attestStep } from '@/lib/checklists/attest-step'
import { submitStep } from '@/lib/checklists/submit-step'
import { newIntegration, openWorld, type TestIntegration, type World } from '@/lib/checklists/test-world'
import { waiveStep } from '@/lib/checklists/waive-step'
import { withdrawStep } from '@/lib/checklists/withdraw-step'
import { CreateLink, createLink } from '@/lib/connections/create-link'
import { disconnect } from '@/lib/connections/disconnect'
import { finishPending } from '@/lib/connections/finish-pending'
import { revokeLink } from '@/lib/connections/revoke-link'
import { db } from '@/lib/db'
import { checkClient } from '@/lib/integrations/check-client'
import { createIntegration } from '@/lib/integrations/create-integration'
import { SaveRegistrationPack, saveRegistrationPack } from '@/lib/integrations/save-registration-pack'
import { storeClient } from '@/lib/integrations/store-client'
import { updateIntegration } from '@/lib/integrations/update-integration'
import { changeRole, removeMember } from '@/lib/partners/change-member'
import { inviteMember } from '@/lib/partners/invite-member'
import { revokeInvitation } from '@/lib/partners/revoke-invitation'
import { openProduction } from '@/lib/reviews/open-production'
import { recordApproval } from '@/lib/reviews/record-approval'
import { resumeProduction, suspendProduction } from '@/lib/reviews/suspend-production'
import { createDatabase } from '@/test/database'

let world: World
let books: TestIntegration

beforeAll(async () => {
  world = await openWorld(await createDatabase())
  books = await newIntegration(world.owner)
})
afterAll(() => world.close())

const words = 'We looked and it is so.'
const id = randomUUID()
const someone = async () =>
  (await db().member.findFirstOrThrow({ where: { userId: world.viewer.userId } })).id

const ENGINEERS: Record<string, (staff: Staff) => Promise<unknown>> = {
  createIntegration: (staff) =>
    createIntegration(staff, { multiCustomer: true, builtByPartner: true, name: 'Not to be made' }),
  updateIntegration: (staff) => updateIntegration(staff, books.staging, { name: 'Renamed' }),
  saveRegistrationPack: (staff) => saveRegistrationPack(staff, books.staging, SaveRegistrationPack.parse({})),
  storeClient: (staff) =>
    storeClient(staff, books.staging, {
      clientId: 'client-of-nobody',
      clientSecret: 'a-secret-of-nobody-0000',
    }),
  checkClient: (staff) => checkClient(staff, books.staging),
  createLink: (staff) =>
    createLink(staff, books.staging, CreateLink.parse({ label: 'Nordwind', customerReference: '1' })),
  revokeLink: (staff) => revokeLink(staff, books.staging, { linkId: id }),
  disconnect: (staff) => disconnect(staff, books.staging, { connectionId: id }),
  finishPending: (staff) => finishPending(staff, books.staging, { authorisationId: id }),
  makeCalls: (staff) => makeCalls(staff, books.staging, { connectionId: id, operation: 'introspect' }),
  rehearseGate: (staff) => rehearseGate(staff, books.staging),
  attestStep: (staff) => attestStep(staff, books.staging, { step: 'access-granted', words }),
  submitStep: (staff) => submitStep(staff, books.staging, { step: 'access-requested' }),
  withdrawStep: (staff) => withdrawStep(staff, books.staging, { step: 'access-requested', words }),
}

const OWNERS: Record<string, (staff: Staff) => Promise<unknown>> = {
  waiveStep: (staff) => waiveStep(staff, books.staging, { step: 'self-service', words, until: '2026-12-01' }),
  recordApproval: (staff) =>
    recordApproval(staff, books.production, {
      approvedOn: '2026-01-01',
      approvedBy: 'Nobody',
      reference: 'None',
    }),
  openProduction: (staff) => openProduction(staff, books.production, { confirmation: 'x' }),
  suspendProduction: (staff) => suspendProduction(staff, books.production, { words }),
  resumeProduction: (staff) => resumeProduction(staff, books.production),
  inviteMember: (staff) => inviteMember(staff, { email: 'stranger@elsewhere.example', role: 'owner' }),
  revokeInvitation: (staff) => revokeInvitation(staff, { invitationId: id }),
  changeRole: async (staff) => await changeRole(staff, { memberId: await someone(), role: 'owner' }),
  removeMember: async (staff) => await removeMember(staff, { memberId: await someone() }),
}

/** As an owner who was read from the database before somebody else changed the membership. */
async function staleOwner(then: 'viewer' | 'engineer' | 'removed'): Promise<Staff> {
  const { userId } = world.engineer
  const where = { partnerId_userId: { partnerId: world.owner.partnerId, userId } }
  const role = then === 'removed' ? 'owner' : then
  await db().member.upsert({ where, create: { ...where.partnerId_userId, role }, update: { role } })
  if (then === 'removed') await db().member.delete({ where })
  return { ...world.engineer, role: 'owner' }
}

async function writes(): Promise<number[]> {
  return [await db().auditEntry.count(), await db().fact.count(), await db().invitation.count()]
}

it.each(Object.entries({ ...ENGINEERS, ...OWNERS }))(
  '%s does nothing for a member who was removed meanwhile',
  async (_name, verb) => {
    const before = await writes()
    await expect(verb(await staleOwner('removed'))).rejects.toMatchObject({ code: 'not_found' })
    expect(await writes()).toEqual(before)
  },
)

it.each(Object.entries(ENGINEERS))('%s does nothing for who is a viewer by now', async (_name, verb) => {
  const before = await writes()
  await expect(verb(await staleOwner('viewer'))).rejects.toMatchObject({ code: 'not_allowed' })
  expect(await writes()).toEqual(before)
})

it.each(Object.entries(OWNERS))('%s does nothing for who is an engineer by now', async (_name, verb) => {
  const before = await writes()
  await expect(verb(await staleOwner('engineer'))).rejects.toMatchObject({ code: 'not_allowed' })
  expect(await writes()).toEqual(before)
})

it('a waiver is withdrawn by nobody who is an engineer by now', async () => {
  await waiveStep(world.owner, books.staging, { step: 'self-service', words, until: '2026-12-01' })
  const withdrawn = withdrawStep(await staleOwner('engineer'), books.staging, {
    step: 'self-service',
    words,
  })
  await expect(withdrawn).rejects.toMatchObject({ code: 'not_allowed' })
})

it('nothing of a member is recorded after their removal', async () => {
  const { owner } = world
  await db().oAuthClient.create({
    data: {
      integrationId: books.id,
      environment: 'staging',
      clientId: 'client',
      secretSealed: 'x',
      secretFingerprint: 'x',
      storedById: owner.userId,
    },
  })
  for (let round = 0; round < 100; round += 1) {
    const staff = await staleOwner('engineer')
    const member = await db().member.findFirstOrThrow({ where: { userId: staff.userId } })
    await Promise.allSettled([
      removeMember(owner, { memberId: member.id }),
      ENGINEERS.createLink?.(staff),
      ENGINEERS.updateIntegration?.(staff),
      updateIntegration(staff, books.staging, { name: `Books ${round}` }),
    ])
    const [last] = await db().auditEntry.findMany({
      where: { OR: [{ userId: staff.userId }, { action: 'member.remove' }] },
      orderBy: { at: 'desc' },
      take: 1,
    })
    expect(last?.action).toBe('member.remove')
  }
}, 180_000)
