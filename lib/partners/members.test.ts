import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffOf } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { changeRole, removeMember } from '@/lib/partners/change-member'
import { listMembers } from '@/lib/partners/list-members'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'

let members: Members

beforeAll(async () => {
  members = await openMembers(await createDatabase())
})
afterAll(() => members.close())

async function idOf(userId: string): Promise<string> {
  return (await db().member.findFirstOrThrow({ where: { userId } })).id
}

describe('the last owner', () => {
  it('cannot step down or be removed', async () => {
    const memberId = await idOf(members.users.owner)
    await expect(changeRole(members.owner, { memberId, role: 'viewer' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(removeMember(members.owner, { memberId })).rejects.toMatchObject({ code: 'conflict' })
    expect(await db().auditEntry.count()).toBe(0)
  })

  it('is still there when two owners step down at once', async () => {
    const engineer = await idOf(members.users.engineer)
    const owner = await idOf(members.users.owner)
    await changeRole(members.owner, { memberId: engineer, role: 'owner' })
    const second = await staffOf(members.users.engineer, 'acme')
    const outcomes = await Promise.allSettled([
      changeRole(members.owner, { memberId: owner, role: 'engineer' }),
      changeRole(second, { memberId: engineer, role: 'engineer' }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().member.count({ where: { partnerId: members.partnerId, role: 'owner' } })).toBe(1)
    await db().member.update({ where: { id: owner }, data: { role: 'owner' } })
    await db().member.update({ where: { id: engineer }, data: { role: 'engineer' } })
  })
})

it('changes are for owners of that partner only', async () => {
  const memberId = await idOf(members.users.viewer)
  await expect(changeRole(members.engineer, { memberId, role: 'owner' })).rejects.toMatchObject({
    code: 'not_allowed',
  })
  await expect(removeMember(members.viewer, { memberId })).rejects.toMatchObject({ code: 'not_allowed' })
  await expect(changeRole(members.stranger, { memberId, role: 'owner' })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(removeMember(members.stranger, { memberId })).rejects.toMatchObject({ code: 'not_found' })
})

it('a removed member is signed out and finds nothing any more; the trail says who did it', async () => {
  const userId = members.users.viewer
  const expires = new Date(Date.now() + 60_000)
  await db().session.create({ data: { userId, sessionToken: 'hash', expires } })
  await removeMember(members.owner, { memberId: await idOf(userId) })
  expect(await db().session.count({ where: { userId } })).toBe(0)
  await expect(staffOf(userId, 'acme')).rejects.toMatchObject({ code: 'not_found' })
  const entry = await db().auditEntry.findFirst({ where: { action: 'member.remove' } })
  expect(entry).toMatchObject({ action: 'member.remove', actorName: 'owner', userId: members.users.owner })
})

it('a list shows the own partner only', async () => {
  const seen = await listMembers(members.stranger)
  expect(seen.members.map(({ email }) => email)).toEqual(['owner@other.example'])
})
