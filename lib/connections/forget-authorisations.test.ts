import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Prisma } from '@/generated/prisma/client'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'

let members: Members
let modules: Awaited<ReturnType<typeof load>>
let key: { integrationId: string; environment: 'staging' }
let client: { id: string; clientId: string }

const NOW = new Date('2027-03-01T12:00:00Z')
const HOUR = 3_600_000
const DAY = 24 * HOUR
const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds)

async function load() {
  const [{ db }, { forgetAuthorisations }] = await Promise.all([
    import('@/lib/db'),
    import('@/lib/connections/forget-authorisations'),
  ])
  return { db, forgetAuthorisations }
}

beforeAll(async () => {
  members = await openMembers(await createDatabase())
  modules = await load()
  const named = { slug: 'books', name: 'Books', multiCustomer: true, builtByPartner: true }
  const integration = await modules.db().integration.create({
    data: { partnerId: members.partnerId, ...named },
  })
  key = { integrationId: integration.id, environment: 'staging' }
  const secret = { secretSealed: 'x', secretFingerprint: 'x', storedById: members.users.owner }
  client = await modules.db().oAuthClient.create({ data: { ...key, clientId: 'c', ...secret } })
})
afterAll(() => members.close())
beforeEach(() => modules.db().authorisation.deleteMany())

type Attempt = Partial<Prisma.AuthorisationUncheckedCreateInput>
type Link = Partial<Prisma.ConnectLinkUncheckedCreateInput>

async function attempt(change: Attempt, link: Link = {}) {
  const by = { createdById: members.users.owner, createdByName: 'Owner', customerReference: '1', label: '1' }
  const { id: linkId } = await modules.db().connectLink.create({
    data: { ...key, ...by, tokenHash: crypto.randomUUID(), expiresAt: ago(-DAY), ...link },
  })
  const expiresAt = change.outcomeAt ? new Date(change.outcomeAt) : ago(2 * HOUR)
  const { id } = await modules.db().authorisation.create({
    data: {
      ...key,
      linkId,
      oauthClientId: client.id,
      clientId: client.clientId,
      redirectUri: 'x',
      stateHash: crypto.randomUUID(),
      bindingHash: 'b',
      verifierSealed: 'sealed',
      expiresAt,
      ...change,
    },
  })
  return async () => await modules.db().authorisation.findUnique({ where: { id } })
}

const ended = (action: string) =>
  modules.db().auditEntry.count({ where: { action, partnerId: members.partnerId } })

it('drops verifiers an hour after their authorisation ended', async () => {
  const over = await attempt({ expiresAt: ago(HOUR) })
  const under = await attempt({ expiresAt: ago(HOUR - 1_000) })
  await modules.forgetAuthorisations(NOW)
  expect(await over()).toMatchObject({ verifierSealed: null, outcome: 'started' })
  expect(await under()).toMatchObject({ verifierSealed: 'sealed' })
})

it('drops attempts that nobody came back from a day after their link closed, and the links never', async () => {
  const old = { expiresAt: ago(2 * DAY) }
  const gone = [
    await attempt(old, { expiresAt: ago(DAY) }),
    await attempt(old, { completedAt: ago(DAY) }),
    await attempt(old, { revokedAt: ago(DAY) }),
  ]
  const kept = [
    await attempt(old),
    await attempt(old, { revokedAt: ago(DAY - 1_000) }),
    await attempt({ ...old, outcome: 'denied', consumedAt: ago(2 * DAY) }, { expiresAt: ago(DAY) }),
  ]
  const links = await modules.db().connectLink.count()
  await modules.forgetAuthorisations(NOW)
  for (const read of gone) expect(await read()).toBeNull()
  for (const read of kept) expect(await read()).not.toBeNull()
  expect(await modules.db().connectLink.count()).toBe(links)
})

it('ends an exchange whose process went away, and a grant that waited until its tokens are dead', async () => {
  const day = 180 * DAY
  const waiting = { outcome: 'exchanged', grantSealed: 'sealed', verifierSealed: null } as const
  const exchanging = await attempt({ outcome: 'exchanging', consumedAt: ago(HOUR), outcomeAt: ago(HOUR) })
  const busy = await attempt({ outcome: 'exchanging', consumedAt: ago(60_000), outcomeAt: ago(60_000) })
  const dead = await attempt({ ...waiting, consumedAt: ago(day), outcomeAt: ago(day) })
  const alive = await attempt({ ...waiting, consumedAt: ago(day - DAY), outcomeAt: ago(day - DAY) })
  const before = await ended('authorisation.lost')
  await Promise.all(Array.from({ length: 4 }, () => modules.forgetAuthorisations(NOW)))
  expect(await exchanging()).toMatchObject({ outcome: 'lost', outcomeCode: 'ours', verifierSealed: null })
  expect(await busy()).toMatchObject({ outcome: 'exchanging' })
  expect(await dead()).toMatchObject({ outcome: 'lost', outcomeCode: 'token_gone', grantSealed: null })
  expect(await alive()).toMatchObject({ outcome: 'exchanged', grantSealed: 'sealed' })
  expect((await ended('authorisation.lost')) - before).toBe(2)
})

it('never takes a grant from whoever finishes it at that moment', { timeout: 60_000 }, async () => {
  const old = { outcomeAt: ago(200 * DAY), consumedAt: ago(200 * DAY) }
  for (let round = 0; round < 100; round += 1) {
    const read = await attempt({ outcome: 'exchanged', grantSealed: 'sealed', verifierSealed: null, ...old })
    const { id = '' } = (await read()) ?? {}
    const finish = modules.db().$transaction(async (tx) => {
      const { count } = await tx.authorisation.updateMany({
        where: { id, outcome: 'exchanged' },
        data: { outcome: 'completed', grantSealed: null },
      })
      return count
    })
    const [finished] = await Promise.all([finish, modules.forgetAuthorisations(NOW)])
    expect((await read())?.outcome).toBe(finished ? 'completed' : 'lost')
  }
})
