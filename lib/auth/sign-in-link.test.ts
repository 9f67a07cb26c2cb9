import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSignInLink, localPath, mayOpenSession, storedToken } from '@/lib/auth/sign-in-link'
import { hashToken } from '@/lib/crypto'
import { db } from '@/lib/db'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'
import { press } from '@/test/press'

let members: Members

beforeAll(async () => {
  members = await openMembers(await createDatabase())
})
afterAll(() => members.close())

describe('a sign-in link', () => {
  it('signs in once, and leads to where it said', async () => {
    const link = await createSignInLink('Owner@Acme.example', '/p/acme?x=1')
    const first = await press(link)
    expect(first.location).toBe('http://localhost:3000/p/acme?x=1')
    expect(first.session).toBeTruthy()
    const second = await press(link)
    expect(second.session).toBeUndefined()
    expect(second.location).toContain('error=Verification')
  })

  it('keeps only hashes: of its own token and of the session', async () => {
    const link = await createSignInLink('engineer@acme.example')
    const token = new URL(link).searchParams.get('token') ?? ''
    const kept = await db().verificationToken.findMany({ where: { identifier: 'engineer@acme.example' } })
    expect(kept.map((row) => row.token)).not.toContain(token)
    const { session = '' } = await press(link)
    const rows = await db().session.findMany({ where: { userId: members.users.engineer } })
    expect(rows.map((row) => row.sessionToken)).toEqual([hashToken(session)])
  })

  it('ends after its minutes', async () => {
    const { session, location } = await press(await createSignInLink('owner@acme.example', '/', -1))
    expect(session).toBeUndefined()
    expect(location).toContain('error=Verification')
  })

  it('does not work for an address that is no member any more', async () => {
    const link = await createSignInLink('nobody@acme.example')
    const { session } = await press(link)
    expect(session).toBeUndefined()
    expect(await db().user.count({ where: { email: 'nobody@acme.example' } })).toBe(0)
  })

  it('of an invitation that an earlier release mailed does not sign in', async () => {
    const link = await createSignInLink('viewer@acme.example', '/invitations/x', 7 * 24 * 60)
    await db().invitation.create({
      data: {
        partnerId: members.partnerId,
        email: 'viewer@acme.example',
        role: 'viewer',
        invitedById: members.users.owner,
        expiresAt: new Date(Date.now() + 60_000),
        linkToken: storedToken(new URL(link).searchParams.get('token') ?? ''),
      },
    })
    expect((await press(link)).session).toBeUndefined()
  })

  it('does not work with another address than its own', async () => {
    const link = new URL(await createSignInLink('viewer@acme.example'))
    link.searchParams.set('email', 'owner@acme.example')
    expect((await press(link.href)).session).toBeUndefined()
  })
})

describe('who may open a session', () => {
  const invite = (email: string, change: object = {}) =>
    db().invitation.create({
      data: {
        partnerId: members.partnerId,
        email,
        role: 'viewer',
        invitedById: members.users.owner,
        expiresAt: new Date(Date.now() + 60_000),
        ...change,
      },
    })

  it('members, whatever the case of the address', async () => {
    expect(await mayOpenSession(' OWNER@acme.example ')).toBe(true)
    expect(await mayOpenSession('unknown@acme.example')).toBe(false)
    expect(await mayOpenSession('')).toBe(false)
  })

  it('people with an invitation, while it is open', async () => {
    await invite('open@acme.example')
    await invite('late@acme.example', { expiresAt: new Date(Date.now() - 1) })
    await invite('withdrawn@acme.example', { revokedAt: new Date() })
    expect(await mayOpenSession('open@acme.example')).toBe(true)
    expect(await mayOpenSession('late@acme.example')).toBe(false)
    expect(await mayOpenSession('withdrawn@acme.example')).toBe(false)
  })
})

it.each([
  ['/p/acme?tab=1', '/p/acme?tab=1'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  [`/${'x'.repeat(600)}`, '/'],
])('leads to a path of this dashboard only: %s', (given, path) => {
  expect(localPath(given)).toBe(path)
})
