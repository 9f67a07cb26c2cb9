import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { register } from '@/instrumentation'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'

let members: Members
const PAST = new Date(Date.now() - 200 * 24 * 3_600_000)

beforeAll(async () => {
  members = await openMembers(await createDatabase())
})
afterAll(() => members.close())
afterEach(() => vi.useRealTimers())

/** A grant that waited until nobody can use it: the last thing that a round clears away. */
async function waitingGrant() {
  const { db } = await import('@/lib/db')
  const named = { slug: 'books', name: 'Books', multiCustomer: true, builtByPartner: true }
  const { id: integrationId } = await db().integration.create({
    data: { partnerId: members.partnerId, ...named },
  })
  const key = { integrationId, environment: 'staging' } as const
  const secret = { secretSealed: 'x', secretFingerprint: 'x', storedById: members.users.owner }
  const client = await db().oAuthClient.create({ data: { ...key, clientId: 'c', ...secret } })
  const by = { createdById: members.users.owner, createdByName: 'Owner', customerReference: '1', label: '1' }
  const link = await db().connectLink.create({ data: { ...key, ...by, tokenHash: 'x', expiresAt: PAST } })
  const ids = { linkId: link.id, oauthClientId: client.id, clientId: 'c', redirectUri: 'x', scopes: [] }
  const state = { outcome: 'exchanged', outcomeAt: PAST, consumedAt: PAST, grantSealed: 'sealed' } as const
  await db().authorisation.create({
    data: { ...key, ...ids, ...state, stateHash: 'x', bindingHash: 'x', expiresAt: PAST },
  })
}

it('sweeps by time, though nobody signs in', async () => {
  const { db } = await import('@/lib/db')
  await waitingGrant()
  await db().session.create({
    data: { sessionToken: 'over', userId: members.users.owner, expires: PAST },
  })
  const hour = new Date(Math.floor(PAST.getTime() / 3_600_000) * 3_600_000)
  await db().refusalCount.create({
    data: { partnerId: members.partnerId, kind: 'not_member', hour, count: 400 },
  })
  vi.stubEnv('NEXT_RUNTIME', 'nodejs')
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  await register()
  vi.advanceTimersByTime(60_000)
  vi.useRealTimers()
  await vi.waitFor(
    async () => expect(await db().authorisation.findFirst()).toMatchObject({ outcome: 'lost' }),
    { timeout: 10_000 },
  )
  expect(await db().session.count()).toBe(0)
  expect(await db().auditEntry.findMany({ where: { action: 'refused.not_member' } })).toMatchObject([
    { partnerId: members.partnerId, detail: { count: 400 } },
  ])
})

it('does nothing where there is no database to sweep', async () => {
  vi.stubEnv('NEXT_RUNTIME', 'edge')
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  await register()
  expect(vi.getTimerCount()).toBe(0)
})
