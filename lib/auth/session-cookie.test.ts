import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'

let members: Members

beforeAll(async () => {
  process.env.APP_URL = 'https://dashboard.example'
  members = await openMembers(await createDatabase())
})
afterAll(() => members.close())

it('has names that bind it to this host, when that is reached by https', async () => {
  const { createSignInLink } = await import('@/lib/auth/sign-in-link')
  const { authOptions } = await import('@/lib/auth/options')
  const { runNextAuth } = await import('@/lib/auth/run-next-auth')
  const { searchParams } = new URL(await createSignInLink('owner@acme.example'))
  const answer = await runNextAuth(
    {
      path: ['callback', 'email'],
      method: 'POST',
      query: Object.fromEntries(searchParams),
      cookies: {},
      headers: new Headers(),
    },
    authOptions(),
  )
  const cookies = answer.headers.getSetCookie()
  expect(cookies.map((cookie) => cookie.split('=')[0])).toContain('__Host-dashboard-session')
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-/)
    expect(cookie).toMatch(/; Path=\/;.*Secure/)
    expect(cookie).not.toMatch(/Domain=/i)
  }
})

it('is asked for again under its former names, once', async () => {
  const { proxy } = await import('@/proxy')
  const { NextRequest } = await import('next/server')
  const ask = (path: string, cookie: string) =>
    proxy(new NextRequest(`https://dashboard.example${path}`, { headers: { cookie } })).headers.getSetCookie()
  const former = '__Secure-next-auth.session-token'
  expect(ask('/sign-in?to=/p/acme', `${former}=x`)).toEqual([
    `${former}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure`,
  ])
  expect(ask('/sign-in', '__Host-dashboard-session=x')).toEqual([])
  expect(ask('/p/acme', `${former}=x`)).toEqual([])
})
