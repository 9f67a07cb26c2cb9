import { afterAll, beforeAll, expect, it } from 'vitest'
import { hasRole, requireRole, staffOf } from '@/lib/auth/staff'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'

let members: Members

beforeAll(async () => {
  members = await openMembers(await createDatabase())
})
afterAll(() => members.close())

it('says the same of a foreign partner and of one that does not exist', async () => {
  const foreign = await staffOf(members.users.owner, 'other').catch((error) => error)
  const unknown = await staffOf(members.users.owner, 'no-such-partner').catch((error) => error)
  expect(foreign).toMatchObject({ code: 'not_found' })
  expect(unknown.message).toBe(foreign.message)
})

it.each([
  ['owner', [true, true, true]],
  ['engineer', [false, true, true]],
  ['viewer', [false, false, true]],
] as const)('%s may what its role may', (role, may) => {
  const staff = members[role]
  expect((['owner', 'engineer', 'viewer'] as const).map((least) => hasRole(staff, least))).toEqual(may)
})

it('names who may instead', () => {
  expect(() => requireRole(members.viewer, 'engineer')).toThrow(/Ask an owner or engineer of Acme Books/)
  expect(() => requireRole(members.engineer, 'owner')).toThrow(/Ask an owner of Acme Books/)
})
