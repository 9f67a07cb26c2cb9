import { afterAll, beforeAll, expect, it } from 'vitest'
import { requestSignInLink } from '@/lib/auth/request-sign-in-link'
import { db } from '@/lib/db'
import { createDatabase } from '@/test/database'
import { startMailSink } from '@/test/mail-sink'
import { type Members, openMembers } from '@/test/members'

let members: Members
let mail: Awaited<ReturnType<typeof startMailSink>>

beforeAll(async () => {
  mail = await startMailSink()
  process.env.SMTP_URL = mail.url
  members = await openMembers(await createDatabase())
})
afterAll(async () => {
  await members.close()
  await mail.stop()
})

const ask = (email: string, from = 'direct') => requestSignInLink({ email, to: '/p/acme' }, from)

it('gives the same answer for known and unknown addresses, and mails the known one only', async () => {
  const next = mail.next()
  expect(await ask('nobody@acme.example')).toBe(await ask('owner@acme.example'))
  const { to, text } = await next
  expect(to).toEqual(['owner@acme.example'])
  expect(text).toMatch(/http:\/\/localhost:3000\/sign-in\/confirm\?token=[\w-]+&email=owner%40acme\.example/)
  expect(mail.received).toHaveLength(1)
  expect(await db().verificationToken.count({ where: { identifier: 'nobody@acme.example' } })).toBe(0)
})

it.each(['ghost@acme.example', 'viewer@acme.example'])(
  'takes five requests for %s and no sixth',
  async (email) => {
    for (let count = 0; count < 5; count += 1) await ask(email)
    await expect(ask(email)).rejects.toMatchObject({ code: 'rate_limited' })
  },
)

it('takes thirty requests from one network address', async () => {
  for (let count = 0; count < 30; count += 1) await ask(`person${count}@acme.example`, '192.0.2.7')
  await expect(ask('person30@acme.example', '192.0.2.7')).rejects.toMatchObject({ code: 'rate_limited' })
})
