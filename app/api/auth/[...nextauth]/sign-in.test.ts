import { NextRequest } from 'next/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSignInLink } from '@/lib/auth/sign-in-link'
import { db } from '@/lib/db'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'
import { POST } from './route'

const APP = 'http://localhost:3000'

let members: Members

beforeAll(async () => {
  members = await openMembers(await createDatabase())
})
afterAll(() => members.close())

/** What the browser sends when the button is pressed, with a body in chunks as a proxy may send it. */
async function press(
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const request = new NextRequest(`${APP}/api/auth/callback/email`, {
    method: 'POST',
    headers: { origin: APP, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new Blob([new URLSearchParams(fields).toString()]).stream(),
    duplex: 'half',
  } as ConstructorParameters<typeof NextRequest>[1])
  return await POST(request, { params: Promise.resolve({ nextauth: ['callback', 'email'] }) })
}

async function fieldsFor(email: string): Promise<Record<string, string>> {
  return Object.fromEntries(new URL(await createSignInLink(email)).searchParams)
}

it('signs in with a body in chunks and a media type in capitals', async () => {
  const fields = await fieldsFor('owner@acme.example')
  const answer = await press(fields, { 'content-type': 'Application/X-WWW-Form-Urlencoded; Charset=UTF-8' })
  expect(answer.headers.get('location')).toBe(`${APP}/`)
})

it('takes an address whose "+" a mail client has decoded to a space', async () => {
  const email = 'owner+pleo@acme.example'
  await db().user.update({ where: { id: members.users.owner }, data: { email } })
  const fields = await fieldsFor(email)
  const answer = await press({ ...fields, email: 'owner pleo@acme.example' })
  expect(answer.headers.get('location')).toBe(`${APP}/`)
})

it.each([
  [{ origin: 'https://elsewhere.example' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'content-type': 'text/plain' }, 400],
])('refuses %o with %d', async (headers, status) => {
  const fields = await fieldsFor('engineer@acme.example')
  expect((await press(fields, headers as Record<string, string>)).status).toBe(status)
})

it.each(['token', 'email', 'to'])(
  'refuses a NUL in the field %s before it reaches the database',
  async (name) => {
    const fields = await fieldsFor('engineer@acme.example')
    expect((await press({ ...fields, [name]: `${fields[name]}\0` })).status).toBe(400)
  },
)

it('refuses a form that is larger than any of its own', async () => {
  const fields = await fieldsFor('engineer@acme.example')
  expect((await press({ ...fields, more: 'x'.repeat(20_000) })).status).toBe(400)
})
