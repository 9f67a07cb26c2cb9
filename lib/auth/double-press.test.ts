import { NextRequest } from 'next/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSignInLink } from '@/lib/auth/sign-in-link'
import { hashToken } from '@/lib/crypto'
import { db, sql } from '@/lib/db'
import { proxy } from '@/proxy'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'

const ROUNDS = 100

let members: Members
let route: typeof import('@/app/api/auth/[...nextauth]/route')

beforeAll(async () => {
  members = await openMembers(await createDatabase())
  route = await import('@/app/api/auth/[...nextauth]/route')
})
afterAll(() => members.close())

/** Opens the page with the button: the cookie that it sets. */
function open(link: string): string {
  const [cookie = ''] = proxy(new NextRequest(link)).headers.getSetCookie()
  expect(cookie).toMatch(/^dashboard-press=[\w-]{43}; Path=\/; Max-Age=900; HttpOnly; SameSite=Strict$/)
  return cookie.split(';')[0] ?? ''
}

async function press(link: string, cookie = ''): Promise<{ leadsTo: string; session: string }> {
  const request = new NextRequest('http://localhost:3000/api/auth/callback/email', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost:3000',
      cookie,
    },
    body: new URL(link).searchParams.toString(),
  })
  const answer = await route.POST(request, { params: Promise.resolve({ nextauth: ['callback', 'email'] }) })
  const session = answer.headers.getSetCookie().find((one) => one.startsWith('dashboard-session=')) ?? ''
  const { pathname, search } = new URL(answer.headers.get('location') ?? '')
  return { leadsTo: pathname + search, session: session.split(';')[0]?.split('=')[1] ?? '' }
}

const USED = { leadsTo: '/api/auth/error?error=Verification', session: '' }

it('two presses of one button are one: both lead on, to one session', { timeout: 180_000 }, async () => {
  const where = { userId: members.users.owner }
  for (let round = 0; round < ROUNDS; round++) {
    await db().session.deleteMany({ where })
    const link = await createSignInLink('owner@acme.example', '/p/acme')
    const cookie = open(link)
    const presses = await Promise.all([press(link, cookie), press(link, cookie)])
    const sessions = await db().session.findMany({ where, select: { sessionToken: true } })
    expect(sessions, `round ${round}`).toHaveLength(1)
    for (const { leadsTo, session } of presses) {
      expect(leadsTo).toBe('/p/acme')
      expect(hashToken(session)).toBe(sessions[0]?.sessionToken)
    }
  }
  expect(await db().auditEntry.count({ where: { ...where, action: 'session.open' } })).toBe(ROUNDS)
  expect(await db().auditEntry.count({ where: { ...where, action: 'session.end' } })).toBe(0)
})

it('a newcomer who presses twice becomes one person', { timeout: 60_000 }, async () => {
  for (let round = 0; round < 20; round++) {
    const email = `new-${round}@acme.example`
    const { partnerId, users } = members
    const expiresAt = new Date(Date.now() + 60_000)
    await db().invitation.create({
      data: { partnerId, email, role: 'viewer', invitedById: users.owner, expiresAt },
    })
    const link = await createSignInLink(email, '/x')
    const cookie = open(link)
    const presses = await Promise.all([press(link, cookie), press(link, cookie)])
    expect(presses.map(({ leadsTo }) => leadsTo)).toEqual(['/x', '/x'])
    expect(await db().session.count({ where: { user: { email } } })).toBe(1)
  }
})

it('the second press keeps the session that the first has put into the browser', async () => {
  const link = await createSignInLink('owner@acme.example', '/p/acme')
  const cookie = open(link)
  const first = await press(link, cookie)
  const second = await press(link, `${cookie}; dashboard-session=${first.session}`)
  expect(second).toEqual(first)
  expect(await db().session.count({ where: { sessionToken: hashToken(first.session) } })).toBe(1)
})

it('a link works once for everybody else: another visit of the page, no cookie, later', async () => {
  const link = await createSignInLink('owner@acme.example', '/p/acme')
  const cookie = open(link)
  expect((await press(link, cookie)).leadsTo).toBe('/p/acme')
  expect(await press(link, open(link))).toEqual(USED)
  expect(await press(link)).toEqual(USED)
  expect(await press(link, 'dashboard-press=')).toEqual(USED)
  expect((await press(link, cookie)).leadsTo).toBe('/p/acme')
  await sql().query(`UPDATE "SpentLink" SET "usedAt" = "usedAt" - interval '11 seconds'`)
  expect(await press(link, cookie)).toEqual(USED)
})

it('a link that was used without a cookie is no other press’s', async () => {
  const link = await createSignInLink('owner@acme.example', '/p/acme')
  expect((await press(link)).leadsTo).toBe('/p/acme')
  expect(await press(link)).toEqual(USED)
  expect(await press(link, open(link))).toEqual(USED)
})

it('of two browsers that press at once one is signed in', { timeout: 60_000 }, async () => {
  for (let round = 0; round < 20; round++) {
    const link = await createSignInLink('owner@acme.example', '/p/acme')
    const presses = await Promise.all([press(link, open(link)), press(link, open(link))])
    expect(presses.filter(({ session }) => session)).toHaveLength(1)
  }
})
