import { afterAll, beforeAll, expect, it } from 'vitest'
import { staffOf } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { changeRole, removeMember } from '@/lib/partners/change-member'
import { createPartner } from '@/lib/partners/create-partner'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'

const ROUNDS = 100

let members: Members
let first: string
let second: string

beforeAll(async () => {
  members = await openMembers(await createDatabase())
  first = (await db().member.findFirstOrThrow({ where: { userId: members.users.owner } })).id
  second = (await db().member.findFirstOrThrow({ where: { userId: members.users.engineer } })).id
})
afterAll(() => members.close())

const roleIs = (id: string, role: 'owner' | 'engineer') =>
  db().member.update({ where: { id }, data: { role } })
const owners = () => db().member.count({ where: { partnerId: members.partnerId, role: 'owner' } })

it('is left, however promoting, demoting and stepping down fall together', async () => {
  const left: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await roleIs(first, 'owner')
    await roleIs(second, round % 2 === 0 ? 'engineer' : 'owner')
    await Promise.allSettled([
      changeRole(members.owner, { memberId: second, role: 'owner' }),
      changeRole(members.owner, { memberId: second, role: 'engineer' }),
      changeRole(members.owner, { memberId: first, role: 'engineer' }),
    ])
    left.push(await owners())
  }
  expect(left.filter((count) => count === 0)).toHaveLength(0)
}, 180_000)

it('is left when two owners demote and remove each other at once', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await roleIs(first, 'owner')
    const again = { partnerId: members.partnerId, userId: members.users.engineer, role: 'owner' as const }
    await db().member.upsert({ where: { id: second }, create: { id: second, ...again }, update: again })
    const other = await staffOf(members.users.engineer, 'acme')
    const outcomes = await Promise.allSettled([
      removeMember(members.owner, { memberId: second }),
      changeRole(other, { memberId: first, role: 'engineer' }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await owners()).toBe(1)
  }
}, 180_000)

it('a person whom two partners remove at once is signed out', async () => {
  const userId = members.users.viewer
  const elsewhere = (await db().partner.findUniqueOrThrow({ where: { slug: 'other' } })).id
  for (let round = 0; round < ROUNDS; round += 1) {
    await db().member.deleteMany({ where: { userId } })
    const data = { userId, role: 'viewer' as const }
    const here = await db().member.create({ data: { ...data, partnerId: members.partnerId } })
    const there = await db().member.create({ data: { ...data, partnerId: elsewhere } })
    await db().session.create({
      data: { userId, sessionToken: `round ${round}`, expires: new Date(Date.now() + 60_000) },
    })
    await roleIs(first, 'owner')
    await Promise.all([
      removeMember(members.owner, { memberId: here.id }),
      removeMember(members.stranger, { memberId: there.id }),
    ])
    expect(await db().session.count({ where: { userId } })).toBe(0)
  }
}, 180_000)

it('one partner is made by commands for one name that run at once', async () => {
  for (let round = 0; round < 25; round += 1) {
    const name = `Cedar Works ${round}`
    await Promise.all(
      [1, 2, 3].map((number) => createPartner({ name, ownerEmail: `owner${number}@cedar.example` })),
    )
    expect(await db().partner.count({ where: { name } })).toBe(1)
  }
}, 180_000)
