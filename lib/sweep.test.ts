import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase } from '../test/database'
import { type Members, openMembers } from '../test/members'

let members: Members
let db: typeof import('@/lib/db').db
let sweepHourly: typeof import('@/lib/sweep').sweepHourly

const HOUR = 3_600_000
const from = (hours: number) => new Date(Date.now() + hours * HOUR)

beforeAll(async () => {
  members = await openMembers(await createDatabase())
  ;({ db } = await import('@/lib/db'))
  ;({ sweepHourly } = await import('@/lib/sweep'))
})
afterAll(() => members.close())

async function attempt(name: string, expiresAt: Date) {
  const named = { slug: name, name, multiCustomer: true, builtByPartner: true }
  const integration = await db().integration.create({ data: { partnerId: members.partnerId, ...named } })
  const key = { integrationId: integration.id, environment: 'staging' } as const
  const secret = { secretSealed: 'x', secretFingerprint: name, storedById: members.users.owner }
  const client = await db().oAuthClient.create({ data: { ...key, clientId: name, ...secret } })
  const by = { createdById: members.users.owner, createdByName: 'Owner', customerReference: '1', label: '1' }
  const link = await db().connectLink.create({ data: { ...key, ...by, tokenHash: name, expiresAt } })
  const ids = { linkId: link.id, oauthClientId: client.id, clientId: name, redirectUri: 'x' }
  await db().authorisation.create({
    data: { ...key, ...ids, stateHash: name, bindingHash: 'b', verifierSealed: 'sealed', expiresAt },
  })
}

it('removes what has run out, leaves what has not, and runs once an hour', async () => {
  for (const [name, hours] of [
    ['over', -1],
    ['open', 1],
  ] as const) {
    await db().verificationToken.create({
      data: { identifier: 'a@acme.example', token: name, expires: from(hours) },
    })
    await db().session.create({
      data: { sessionToken: name, userId: members.users.owner, expires: from(hours) },
    })
  }
  await db().rateLimit.create({ data: { key: 'over', windowStart: from(-25), count: 9 } })
  await db().rateLimit.create({ data: { key: 'open', windowStart: from(-23), count: 9 } })
  await attempt('over', from(-2))
  await attempt('open', from(0.1))

  expect(await Promise.all([sweepHourly(), sweepHourly(), sweepHourly()])).toContain(true)
  expect(await db().verificationToken.findMany()).toMatchObject([{ token: 'open' }])
  expect(await db().session.findMany()).toMatchObject([{ sessionToken: 'open' }])
  expect((await db().rateLimit.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key)).toEqual([
    'open',
    'sweep',
  ])
  expect(await db().authorisation.findMany({ orderBy: { stateHash: 'asc' } })).toMatchObject([
    { stateHash: 'open', verifierSealed: 'sealed' },
    { stateHash: 'over', verifierSealed: null },
  ])

  expect(await sweepHourly()).toBe(false)
  await db().rateLimit.update({ where: { key: 'sweep' }, data: { windowStart: from(-1.1) } })
  expect(await Promise.all([sweepHourly(), sweepHourly()]).then((ran) => ran.filter(Boolean))).toHaveLength(1)
})
