import { afterAll, beforeAll, expect, it } from 'vitest'
import { newIntegration, openWorld, type World } from '@/lib/checklists/test-world'
import { CreateLink, createLink } from '@/lib/connections/create-link'
import { startAuthorisation } from '@/lib/connections/start-authorisation'
import { db } from '@/lib/db'
import { enterPlace } from '@/lib/places/place'
import { resumeProduction, suspendProduction } from '@/lib/reviews/suspend-production'
import { createDatabase } from '@/test/database'

const ROUNDS = 100

let world: World

beforeAll(async () => {
  world = await openWorld(await createDatabase())
})
afterAll(() => world.close())

it('nobody is asked or sent to Pleo once an owner has suspended Production', async () => {
  const { owner } = world
  const { id, production } = await newIntegration(owner)
  const key = { integrationId: id, environment: 'production' } as const
  const by = { approvedOn: new Date(), approvedBy: 'Pleo', approvalRef: '1', recordedById: owner.userId }
  await db().productionAccess.create({ data: { integrationId: id, ...by, openedAt: new Date() } })
  const secret = { secretSealed: 'x', secretFingerprint: 'x', storedById: owner.userId }
  await db().oAuthClient.create({ data: { ...key, clientId: 'client', ...secret } })
  const ask = () => {
    const about = { label: 'Nordwind', customerReference: '1' }
    return createLink(owner, { ...production, now: new Date() }, CreateLink.parse(about))
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const token = (await ask()).address.split('/').at(-1) ?? ''
    await Promise.allSettled([
      startAuthorisation(token, new Date()),
      suspendProduction(owner, production, { words: 'We look into something.' }),
      startAuthorisation(token, new Date()),
      ask(),
    ])
    const last = await db().auditEntry.findFirstOrThrow({
      where: { integrationId: id },
      orderBy: { at: 'desc' },
    })
    expect(last.action).toBe('production.suspend')
    await resumeProduction(owner, production)
  }
}, 180_000)

it('a link is tried a hundred times and no more, however many tabs begin at once', async () => {
  const { owner } = world
  const { id, slug } = await newIntegration(owner)
  const key = { integrationId: id, environment: 'staging' } as const
  const secret = { secretSealed: 'x', secretFingerprint: 'y', storedById: owner.userId }
  await db().oAuthClient.create({ data: { ...key, clientId: 'client', ...secret } })
  const about = { label: 'Nordwind', customerReference: '1' }
  const made = await createLink(owner, await enterPlace(owner, slug, 'staging'), CreateLink.parse(about))
  const token = made.address.split('/').at(-1) ?? ''
  for (let tabs = 0; tabs < 13; tabs += 1) {
    await db().rateLimit.deleteMany()
    await Promise.allSettled(Array.from({ length: 8 }, () => startAuthorisation(token, new Date())))
  }
  expect(await db().authorisation.count({ where: { integrationId: id } })).toBe(100)
}, 180_000)
