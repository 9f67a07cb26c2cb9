import type { ReactElement } from 'react'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hashToken, randomToken } from '@/lib/crypto'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'
import { asRequest } from '@/test/next-request'

const APP = 'http://localhost:3000'
const NETWORK = '2001:db8:1:2'

let members: Members
let modules: Awaited<ReturnType<typeof load>>
let lines: Record<string, unknown>[]

async function load() {
  const { NextRequest } = await import('next/server')
  const [
    nextAuth,
    start,
    ask,
    finish,
    connectPage,
    returnPage,
    staff,
    errors,
    { db },
    counts,
    { createSignInLink },
  ] = await Promise.all([
    import('./api/auth/[...nextauth]/route'),
    import('./connect/[link]/start/route'),
    import('./connect/[link]/ask/route'),
    import('./connect/return/[id]/finish/route'),
    import('./connect/[link]/page'),
    import('./connect/return/[id]/page'),
    import('@/lib/auth/require-staff'),
    import('@/lib/errors'),
    import('@/lib/db'),
    import('@/lib/refusals/count-refusal'),
    import('@/lib/auth/sign-in-link'),
  ])
  return {
    NextRequest,
    nextAuth,
    start,
    ask,
    finish,
    connectPage,
    returnPage,
    staff,
    errors,
    db,
    counts,
    createSignInLink,
  }
}

beforeAll(async () => {
  process.env.TRUST_PROXY = 'true'
  members = await openMembers(await createDatabase())
  modules = await load()
})
afterAll(() => members.close())

beforeEach(() => {
  lines = []
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(JSON.parse(String(line)))
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

const refused = () =>
  lines.filter(({ event }) => event === 'refused').map(({ kind, where, partner }) => [kind, where, partner])

async function counted() {
  await modules.counts.refusalsCounted()
  const rows = await modules.db().refusalCount.findMany()
  await modules.db().refusalCount.deleteMany()
  return rows.map(({ partnerId, kind, count }) => [partnerId, kind, count]).sort()
}

function post(path: string, headers: Record<string, string> = {}, body?: string) {
  return new modules.NextRequest(`${APP}${path}`, {
    method: 'POST',
    headers: { origin: APP, 'x-forwarded-for': `${NETWORK}::1`, ...headers },
    ...(body ? { body } : {}),
  })
}

async function sessionOf(userId: string): Promise<string> {
  const token = randomToken()
  const expires = new Date(Date.now() + 3_600_000)
  await modules.db().session.create({ data: { sessionToken: hashToken(token), userId, expires } })
  return `dashboard-session=${token}`
}

async function linkOf(slug: string): Promise<string> {
  const link = randomToken()
  const named = { slug, name: slug, multiCustomer: true, builtByPartner: true }
  const integration = await modules.db().integration.create({
    data: { partnerId: members.partnerId, ...named },
  })
  await modules.db().connectLink.create({
    data: {
      integrationId: integration.id,
      environment: 'staging',
      tokenHash: hashToken(link),
      customerReference: '1',
      label: 'One',
      expiresAt: new Date(Date.now() + 3_600_000),
      createdById: members.users.owner,
      createdByName: 'Owner',
    },
  })
  return link
}

/** Opens a page of staff and gives how it ended: `undefined` when it was let in. */
async function open(path: string, slug: string, cookie = ''): Promise<string | undefined> {
  return await asRequest({ cookie, 'x-dashboard-path': path }, async () => {
    return await modules.staff.requireStaff(slug).then(
      () => undefined,
      (error) => String(error.digest),
    )
  })
}

describe('pages of staff', () => {
  it('let a member in without a trace', async () => {
    expect(await open('/p/acme', 'acme', await sessionOf(members.users.viewer))).toBeUndefined()
    expect(refused()).toEqual([])
    expect(await counted()).toEqual([])
  })

  it('note somebody who is not signed in, but not at the front door', async () => {
    expect(await open('/p/acme/audit?before=x', 'acme')).toContain('NEXT_REDIRECT')
    expect(refused()).toEqual([['not_signed_in', 'page /p/…/audit', null]])
    expect(await open('/', 'acme')).toContain('NEXT_REDIRECT')
    expect(refused()).toHaveLength(1)
    expect(await counted()).toEqual([])
  })

  it('note a foreign member in the trail of the partner at whose door they stood, and nobody for an unknown one', async () => {
    const cookie = await sessionOf(members.users.stranger)
    const path = '/p/acme/i/owner@acme.example/staging/calls/0b8f?token=abc'
    expect(await open(path, 'acme', cookie)).toContain('404')
    expect(await open('/p/nobody', 'nobody', cookie)).toContain('404')
    expect(refused()).toEqual([
      ['not_member', 'page /p/…/i/…/staging/calls/…', members.partnerId],
      ['not_member', 'page /p/…', null],
    ])
    expect(await counted()).toEqual([[members.partnerId, 'not_member', 1]])
  })

  it('note what is not there', async () => {
    const work = () => modules.staff.orNotFound(Promise.reject(modules.errors.notFound('That call')))
    await expect(asRequest({ 'x-dashboard-path': '/p/acme/i/b/staging' }, work)).rejects.toThrow()
    expect(refused()).toEqual([['not_found', 'page /p/…/i/…/staging', null]])
  })
})

describe('signing in', () => {
  const signIn = (headers: Record<string, string>, body: string) =>
    modules.nextAuth.POST(post('/api/auth/callback/email', headers, body), {
      params: Promise.resolve({ nextauth: ['callback', 'email'] }),
    })
  const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

  it('notes another site, what is no form, a link that was used, and doors that do not exist', async () => {
    expect((await signIn({ ...FORM, origin: 'https://evil.example' }, 'token=x')).status).toBe(403)
    expect((await signIn({ 'content-type': 'application/json' }, '{}')).status).toBe(400)
    const link = new URL(await modules.createSignInLink('viewer@acme.example', '/p/acme?error=1'))
    const body = `${link.searchParams}`
    const headers = { ...FORM, 'content-length': String(body.length) }
    await signIn(headers, body)
    expect(refused()).toHaveLength(2)
    await signIn(headers, body)
    const at = { params: Promise.resolve({ nextauth: ['signin'] }) }
    expect((await modules.nextAuth.GET(new modules.NextRequest(`${APP}/api/auth/signin`), at)).status).toBe(
      404,
    )
    const where = 'POST /api/auth/callback/email'
    expect(refused()).toEqual([
      ['cross_site', where, null],
      ['bad_input', where, null],
      ['wrong_sign_in_link', where, null],
      ['not_found', 'GET /api/auth', null],
    ])
    expect(JSON.stringify(lines)).not.toContain('viewer@acme.example')
    expect(JSON.stringify(lines)).not.toContain(link.searchParams.get('token'))
  })
})

describe('connect links', () => {
  const params = (link: string) => ({ params: Promise.resolve({ link }) })
  const startAt = (link: string, headers = {}) =>
    modules.start.POST(post(`/connect/${link}/start`, headers), params(link))
  const askAt = (link: string, headers = {}) =>
    modules.ask.POST(post(`/connect/${link}/ask`, headers), params(link))
  const look = (link: string, from: string) =>
    asRequest({ 'x-forwarded-for': from }, async () => {
      const page = (await modules.connectPage.default({
        ...params(link),
        searchParams: Promise.resolve({}),
      })) as ReactElement<{ reason?: string }>
      return page.props.reason
    })

  it('note unknown links and other sites, and never the link', async () => {
    const link = randomToken()
    expect(await look(link, '192.0.2.1')).toBe('unknown')
    expect(await look('cut', '192.0.2.1')).toBe('unknown')
    await startAt(link)
    await askAt(link)
    await startAt(link, { origin: 'https://evil.example' })
    const asked = await askAt(link, { origin: 'https://evil.example' })
    expect(asked.headers.get('location')).toBe(`${APP}/connect/${link}`)
    expect(refused()).toEqual([
      ['wrong_link', 'page /connect/[link]', null],
      ['wrong_link', 'page /connect/[link]', null],
      ['wrong_link', 'POST /connect/[link]/start', null],
      ['wrong_link', 'POST /connect/[link]/ask', null],
      ['cross_site', 'POST /connect/[link]/start', null],
      ['cross_site', 'POST /connect/[link]/ask', null],
    ])
    expect(JSON.stringify(lines)).not.toContain(link)
  })

  it('let a network be wrong thirty times in ten minutes, wherever in its /64 and at whichever door', async () => {
    await modules.db().rateLimit.deleteMany()
    for (let count = 0; count < 30; count += 1) {
      const from = `2001:db8:9:9:${count}::1`
      if (count % 3 === 0) expect(await look(randomToken(), from)).toBe('unknown')
      if (count % 3 === 1) await startAt(randomToken(), { 'x-forwarded-for': from })
      if (count % 3 === 2) await askAt(randomToken(), { 'x-forwarded-for': from })
    }
    expect(refused().every(([kind]) => kind === 'wrong_link')).toBe(true)
    const from = '2001:db8:9:9:ffff::1'
    expect(await look(randomToken(), from)).toBe('too_many_tries')
    const busy = await startAt(randomToken(), { 'x-forwarded-for': from })
    expect(busy.headers.get('location')).toMatch(/\?problem=busy$/)
    expect(refused().slice(30)).toEqual([
      ['rate_limited', 'page /connect/[link]', null],
      ['rate_limited', 'POST /connect/[link]/start', null],
    ])
    expect(await look(randomToken(), '2001:db8:9:a::1')).toBe('unknown')
    await modules.db().rateLimit.updateMany({ data: { windowEnd: new Date(0), windowStart: new Date(0) } })
    expect(await look(randomToken(), from)).toBe('unknown')
  })

  it('cost one look however many look at one at once', async () => {
    const link = await linkOf('looks')
    const looks = vi.spyOn(modules.db().connectLink, 'findUnique')
    const seen = await Promise.all(Array.from({ length: 100 }, () => look(link, '192.0.2.1')))
    expect(seen).toEqual(Array.from({ length: 100 }, () => 'not_ready'))
    expect(looks.mock.calls.length).toBeLessThan(10)
    await modules.db().connectLink.updateMany({ data: { revokedAt: new Date() } })
    expect(await look(link, '192.0.2.1')).toBe('revoked')
  })

  it('are limited by link for whoever holds one, in the trail of their partner', async () => {
    const link = await linkOf('starts')
    for (let count = 0; count < 40; count += 1) await startAt(link)
    expect(refused()).toEqual(
      Array.from({ length: 10 }, () => ['rate_limited', 'POST /connect/[link]/start', members.partnerId]),
    )
    expect(await counted()).toEqual([[members.partnerId, 'rate_limited', 10]])
  })
})

describe('what comes back from Pleo', () => {
  const ID = '0199b0a0-0000-7000-8000-000000000000'

  it('is noted when nobody asked for it, and when another browser looks', async () => {
    const callback = new modules.NextRequest(`${APP}/api/auth/callback/pleo-staging?state=made-up&code=x`)
    await modules.nextAuth.GET(callback, {
      params: Promise.resolve({ nextauth: ['callback', 'pleo-staging'] }),
    })
    const at = { params: Promise.resolve({ id: ID }) }
    await modules.finish.POST(post(`/connect/return/${ID}/finish`), at)
    await modules.finish.POST(post(`/connect/return/${ID}/finish`, { origin: 'https://evil.example' }), at)
    await asRequest({}, () => modules.returnPage.default(at))
    expect(refused()).toEqual([
      ['wrong_callback', 'callback staging', null],
      ['wrong_callback', 'POST /connect/return/[id]/finish', null],
      ['cross_site', 'POST /connect/return/[id]/finish', null],
      ['wrong_callback', 'page /connect/return/[id]', null],
    ])
  })
})
