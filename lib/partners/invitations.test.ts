import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/session'
import { staffOf } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { acceptInvitation, declineInvitation, findInvitation } from '@/lib/partners/answer-invitation'
import { inviteMember } from '@/lib/partners/invite-member'
import { listMembers } from '@/lib/partners/list-members'
import { revokeInvitation } from '@/lib/partners/revoke-invitation'
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

async function invited(email: string, role: 'engineer' | 'viewer' = 'viewer') {
  await inviteMember(members.owner, { email, role })
  const row = await db().invitation.findFirstOrThrow({ where: { email, revokedAt: null } })
  const user = await db().user.upsert({ where: { email }, create: { email }, update: {} })
  const signedIn: SignedIn = { userId: user.id, email, name: null }
  return { id: row.id, user: signedIn }
}

it('mails a link to the invitation, and makes a member of who accepts', async () => {
  const next = mail.next()
  const { id, user } = await invited('new@acme.example', 'engineer')
  const { to, text } = await next
  expect(to).toEqual(['new@acme.example'])
  expect(text).toContain(`to=%2Finvitations%2F${id}`)
  expect(await acceptInvitation(user, id)).toEqual({ partnerSlug: 'acme' })
  expect((await staffOf(user.userId, 'acme')).role).toBe('engineer')
})

it('is answered once, however often it is pressed', async () => {
  const { id, user } = await invited('twice@acme.example')
  const outcomes = await Promise.allSettled([acceptInvitation(user, id), acceptInvitation(user, id)])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(declineInvitation(user, id)).rejects.toMatchObject({ code: 'gone' })
  expect(await db().auditEntry.count({ where: { subject: 'twice@acme.example as viewer' } })).toBe(2)
})

it('does not exist for anybody else', async () => {
  const { id } = await invited('private@acme.example')
  const other: SignedIn = { userId: members.users.stranger, email: 'owner@other.example', name: null }
  expect(await findInvitation(other, id)).toBeNull()
  await expect(acceptInvitation(other, id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await findInvitation(other, 'not-an-id')).toBeNull()
})

it('ends when it is withdrawn or has run out', async () => {
  const { id, user } = await invited('over@acme.example')
  await revokeInvitation(members.owner, { invitationId: id })
  expect(await findInvitation(user, id)).toMatchObject({ open: false })
  await expect(acceptInvitation(user, id)).rejects.toMatchObject({ code: 'gone' })
  const late = await invited('late@acme.example')
  await db().invitation.update({ where: { id: late.id }, data: { expiresAt: new Date(Date.now() - 1) } })
  await expect(acceptInvitation(late.user, late.id)).rejects.toMatchObject({ code: 'gone' })
})

it('takes its mailed link along when it ends, and no other link of that address', async () => {
  const { createSignInLink } = await import('@/lib/auth/sign-in-link')
  const email = 'owner@other.example'
  const tokens = () => db().verificationToken.count({ where: { identifier: email } })
  await createSignInLink(email)
  for (const end of [
    (id: string) => revokeInvitation(members.owner, { invitationId: id }),
    (id: string) => declineInvitation({ userId: members.users.stranger, email, name: null }, id),
  ]) {
    const { id } = await invited(email)
    expect(await tokens()).toBe(2)
    await end(id)
    expect(await tokens()).toBe(1)
  }
  await invited(email)
  await invited(email)
  expect(await tokens()).toBe(2)
})

it('is replaced by a second one to the same address', async () => {
  const first = await invited('again@acme.example', 'viewer')
  const second = await invited('again@acme.example', 'engineer')
  await expect(acceptInvitation(first.user, first.id)).rejects.toMatchObject({ code: 'gone' })
  const { invitations } = await listMembers(members.owner)
  expect(invitations.filter(({ email }) => email === 'again@acme.example')).toMatchObject([
    { id: second.id, role: 'engineer' },
  ])
})

it('is not needed for a member, and not for engineers to give', async () => {
  await expect(
    inviteMember(members.owner, { email: 'Viewer@acme.example', role: 'owner' }),
  ).rejects.toMatchObject({ code: 'conflict', fields: { email: expect.stringContaining('member already') } })
  await expect(
    inviteMember(members.engineer, { email: 'x@acme.example', role: 'viewer' }),
  ).rejects.toMatchObject({ code: 'not_allowed' })
})

it('cannot be withdrawn by another partner', async () => {
  const { id } = await invited('mine@acme.example')
  await expect(revokeInvitation(members.stranger, { invitationId: id })).rejects.toMatchObject({
    code: 'not_found',
  })
})
