import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endAllSessions, endOtherSessions, endOwnSession } from '@/lib/auth/end-sessions'
import { listSessions } from '@/lib/auth/list-sessions'
import { authOptions } from '@/lib/auth/options'
import { runNextAuth } from '@/lib/auth/run-next-auth'
import { createSignInLink } from '@/lib/auth/sign-in-link'
import { hashToken } from '@/lib/crypto'
import { db, sql } from '@/lib/db'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'

const COOKIE = 'dashboard-session'
const DAY = 24

let members: Members
let route: typeof import('@/app/api/auth/[...nextauth]/route')

beforeAll(async () => {
  members = await openMembers(await createDatabase())
  route = await import('@/app/api/auth/[...nextauth]/route')
})
afterAll(() => members.close())

/** Signs in as a browser does, at the route, and gives the session that it was handed. */
async function signIn(who: string, held?: string, userAgent?: string): Promise<string> {
  const { NextRequest } = await import('next/server')
  const link = new URL(await createSignInLink(`${who}@acme.example`))
  const request = new NextRequest('http://localhost:3000/api/auth/callback/email', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost:3000',
      ...(userAgent ? { 'user-agent': userAgent } : {}),
      ...(held ? { cookie: `${COOKIE}=${held}` } : {}),
    },
    body: link.searchParams.toString(),
  })
  const answer = await route.POST(request, { params: Promise.resolve({ nextauth: ['callback', 'email'] }) })
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith(`${COOKIE}=`)) ?? ''
  return cookie.slice(COOKIE.length + 1).split(';')[0] ?? ''
}

/** One request of a browser that holds this session: who it is for. */
async function use(session: string): Promise<string | undefined> {
  const answer = await runNextAuth(
    { path: ['session'], method: 'GET', cookies: { [COOKIE]: session }, headers: new Headers() },
    authOptions(),
  )
  return ((await answer.json()) as { user?: { email: string } }).user?.email
}

/** Lets hours go by for one session: everything that happened to it, and its end, move into the past. */
async function pass(session: string, hours: number): Promise<void> {
  await sql().query(
    `UPDATE "Session" SET "createdAt" = "createdAt" - make_interval(hours => $2),
       "lastUsedAt" = "lastUsedAt" - make_interval(hours => $2), expires = expires - make_interval(hours => $2)
     WHERE "sessionToken" = $1`,
    [hashToken(session), hours],
  )
}

const person = (who: 'owner' | 'viewer') => ({
  userId: members.users[who],
  email: `${who}@acme.example`,
  name: who,
})

describe('a session', () => {
  it('ends 14 days after signing in, used every day', async () => {
    const session = await signIn('owner')
    for (let day = 1; day < 14; day++) {
      await pass(session, DAY)
      expect(await use(session), `day ${day}`).toBe('owner@acme.example')
    }
    await pass(session, DAY - 1)
    expect(await use(session)).toBe('owner@acme.example')
    await pass(session, 1)
    expect(await use(session)).toBeUndefined()
    expect(await db().session.count({ where: { sessionToken: hashToken(session) } })).toBe(0)
  })

  it('ends after three days without use, and each use puts that off', async () => {
    const session = await signIn('owner')
    for (let round = 0; round < 2; round++) {
      await pass(session, 3 * DAY - 1)
      expect(await use(session)).toBe('owner@acme.example')
    }
    await pass(session, 3 * DAY)
    expect(await use(session)).toBeUndefined()
  })

  it('writes its last use down once in ten minutes, in its last days too', async () => {
    const session = await signIn('owner')
    const lastUse = async () =>
      (await db().session.findUniqueOrThrow({ where: { sessionToken: hashToken(session) } })).lastUsedAt
    await sql().query(
      `UPDATE "Session" SET "createdAt" = now() - interval '13 days', expires = now() + interval '1 day',
         "lastUsedAt" = now() - interval '9 minutes' WHERE "sessionToken" = $1`,
      [hashToken(session)],
    )
    const before = await lastUse()
    await use(session)
    expect(await lastUse()).toEqual(before)
    await sql().query(
      `UPDATE "Session" SET "lastUsedAt" = now() - interval '11 minutes' WHERE "sessionToken" = $1`,
      [hashToken(session)],
    )
    await use(session)
    expect((await lastUse()).getTime()).toBeGreaterThan(before.getTime())
  })

  it('ends when its browser signs in again, as the same person or another', async () => {
    const first = await signIn('owner')
    const second = await signIn('owner', first)
    expect([await use(first), await use(second)]).toEqual([undefined, 'owner@acme.example'])
    const third = await signIn('viewer', second)
    expect([await use(second), await use(third)]).toEqual([undefined, 'viewer@acme.example'])
  })
})

describe('a person’s own sessions', () => {
  it('are listed with their browsers in words, this one marked, and nobody else’s', async () => {
    await endAllSessions(person('viewer'))
    const phone = await signIn(
      'viewer',
      undefined,
      `${'<b>'.repeat(9)} (iPhone) Version/17.0 Mobile/1 Safari/6`,
    )
    const desk = await signIn('viewer', undefined, 'Mozilla/5.0 (Windows NT 10.0) Gecko/2 Firefox/140.0')
    await signIn('owner')
    await pass(phone, 1)
    expect(await listSessions(person('viewer'), desk, new Date())).toMatchObject([
      { browser: 'Firefox on Windows', current: true },
      { browser: 'Safari on an iPhone', current: false },
    ])
    await pass(phone, 3 * DAY)
    expect(await listSessions(person('viewer'), desk, new Date())).toHaveLength(1)
  })

  it('end one by one, never another person’s', async () => {
    const [here, there] = [await signIn('viewer'), await signIn('viewer')]
    const [owner] = await listSessions(person('owner'), await signIn('owner'), new Date())
    const notFound = { code: 'not_found' }
    await expect(endOwnSession(person('viewer'), { sessionId: owner?.id ?? '' })).rejects.toMatchObject(
      notFound,
    )
    const listed = await listSessions(person('viewer'), there, new Date())
    const sessionId = listed.find(({ current }) => current)?.id ?? ''
    await endOwnSession(person('viewer'), { sessionId })
    await expect(endOwnSession(person('viewer'), { sessionId })).rejects.toMatchObject(notFound)
    expect([await use(here), await use(there)]).toEqual(['viewer@acme.example', undefined])
  })

  it('end all but this one, or everywhere, with one entry in the trail', async () => {
    await endAllSessions(person('viewer'))
    const [here, there, owner] = [await signIn('viewer'), await signIn('viewer'), await signIn('owner')]
    await signIn('viewer')
    const ends = () =>
      db().auditEntry.count({ where: { userId: members.users.viewer, action: 'session.end' } })
    const before = await ends()
    expect(await endOtherSessions(person('viewer'), here)).toBe(2)
    expect([await use(here), await use(there)]).toEqual(['viewer@acme.example', undefined])
    expect(await endAllSessions(person('viewer'))).toBe(1)
    expect([await use(here), await use(owner)]).toEqual([undefined, 'owner@acme.example'])
    expect(await ends()).toBe(before + 2)
  })
})
