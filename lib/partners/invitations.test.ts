import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/session'
import { mayOpenSession } from '@/lib/auth/sign-in-link'
import { staffOf } from '@/lib/auth/staff'
import { db, uniqueViolation } from '@/lib/db'
import { AnswerInvitation, acceptInvitation, declineInvitation } from '@/lib/partners/answer-invitation'
import { changeRole, removeMember } from '@/lib/partners/change-member'
import { findInvitation, findWaitingInvitation } from '@/lib/partners/find-invitation'
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

async function invited(email: string, role: 'engineer' | 'viewer' = 'viewer', by = members.owner) {
  await db().rateLimit.deleteMany()
  await inviteMember(by, { email, role })
  const row = await db().invitation.findFirstOrThrow({
    where: { email, revokedAt: null, partnerId: by.partnerId },
  })
  const user = await db().user.upsert({ where: { email }, create: { email, name: 'Somebody' }, update: {} })
  const signedIn: SignedIn = { userId: user.id, email, name: user.name }
  return { id: row.id, user: signedIn }
}

async function newcomer(email: string): Promise<string> {
  return (await db().user.create({ data: { email, name: 'Somebody' } })).id
}

it('mails a link to the invitation, and makes a member of who accepts', async () => {
  const next = mail.next()
  const { id, user } = await invited('new@acme.example', 'engineer')
  const { to, text } = await next
  expect(to).toEqual(['new@acme.example'])
  expect(text.match(/^https?:\S+$/gm)).toEqual([`http://localhost:3000/invitations/${id}`])
  expect(await db().verificationToken.count()).toBe(0)
  expect(await acceptInvitation(user, { id })).toEqual({ partnerSlug: 'acme' })
  expect((await staffOf(user.userId, 'acme')).role).toBe('engineer')
})

it('is answered once, however often it is pressed', async () => {
  const { id, user } = await invited('twice@acme.example')
  const outcomes = await Promise.allSettled([acceptInvitation(user, { id }), acceptInvitation(user, { id })])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(declineInvitation(user, { id })).rejects.toMatchObject({ code: 'gone' })
  expect(await db().auditEntry.count({ where: { subject: 'twice@acme.example as viewer' } })).toBe(2)
})

it('does not exist for anybody else', async () => {
  const { id } = await invited('private@acme.example')
  const other: SignedIn = { userId: members.users.stranger, email: 'owner@other.example', name: null }
  expect(await findInvitation(other, id)).toBeNull()
  await expect(acceptInvitation(other, { id })).rejects.toMatchObject({ code: 'not_found' })
  expect(await findInvitation(other, 'not-an-id')).toBeNull()
  expect(await findInvitation(other, '-'.repeat(36))).toBeNull()
})

it('ends when it is withdrawn or has run out', async () => {
  const { id, user } = await invited('over@acme.example')
  await revokeInvitation(members.owner, { invitationId: id })
  expect(await findInvitation(user, id)).toMatchObject({ open: false })
  await expect(acceptInvitation(user, { id })).rejects.toMatchObject({ code: 'gone' })
  const late = await invited('late@acme.example')
  await db().invitation.update({ where: { id: late.id }, data: { expiresAt: new Date(Date.now() - 1) } })
  await expect(acceptInvitation(late.user, { id: late.id })).rejects.toMatchObject({ code: 'gone' })
})

it('is replaced by a second one to the same address', async () => {
  const first = await invited('again@acme.example', 'viewer')
  const second = await invited('again@acme.example', 'engineer')
  await expect(acceptInvitation(first.user, { id: first.id })).rejects.toMatchObject({ code: 'gone' })
  const { invitations } = await listMembers(members.owner)
  expect(invitations.filter(({ email }) => email === 'again@acme.example')).toMatchObject([
    { id: second.id, role: 'engineer' },
  ])
  expect(await findInvitation(first.user, first.id)).toMatchObject({ id: second.id, open: true })
  expect(await findWaitingInvitation(first.user)).toBe(second.id)
})

it('is one an address and partner, however many are sent at once', async () => {
  for (let round = 0; round < 25; round += 1) {
    await db().rateLimit.deleteMany()
    const email = `crowd${round}@acme.example`
    const sent = Array.from({ length: 12 }, () => inviteMember(members.owner, { email, role: 'viewer' }))
    const outcomes = await Promise.allSettled(sent)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    expect(await db().invitation.count({ where: { email, acceptedAt: null, revokedAt: null } })).toBe(1)
  }
}, 180_000)

it('cannot be open twice in the database either', async () => {
  const { id } = await invited('index@acme.example')
  const { id: _, ...row } = await db().invitation.findUniqueOrThrow({ where: { id } })
  const again = () => db().invitation.create({ data: row })
  expect(uniqueViolation(await again().catch((error) => error))).toContain('Invitation_one_open_an_address')
  const { partnerId } = members.stranger
  await db().invitation.create({ data: { ...row, partnerId } })
  await db().invitation.create({ data: { ...row, acceptedAt: new Date() } })
  await db().invitation.create({ data: { ...row, revokedAt: new Date() } })
})

it('ends with its maker’s right to invite', async () => {
  const userId = await newcomer('maker@acme.example')
  await db().member.create({ data: { partnerId: members.partnerId, userId, role: 'owner' } })
  const where = { partnerId_userId: { partnerId: members.partnerId, userId } }
  const { id: memberId } = await db().member.findUniqueOrThrow({ where })
  const asOwner = async () => {
    await db().member.update({ where, data: { role: 'owner' } })
    return await staffOf(userId, 'acme')
  }
  const demoted = await invited('demoted@acme.example', 'viewer', await asOwner())
  await changeRole(members.owner, { memberId, role: 'engineer' })
  await expect(acceptInvitation(demoted.user, { id: demoted.id })).rejects.toMatchObject({ code: 'gone' })
  expect(await mayOpenSession('demoted@acme.example')).toBe(false)
  const entry = { action: 'invitation.revoke', subject: 'demoted@acme.example as viewer' }
  expect(await db().auditEntry.count({ where: { ...entry, userId: members.users.owner } })).toBe(1)

  const kept = await invited('kept@acme.example', 'viewer', await asOwner())
  await db().member.update({ where, data: { role: 'engineer' } })
  expect(await findInvitation(kept.user, kept.id)).toMatchObject({ open: false })
  await expect(acceptInvitation(kept.user, { id: kept.id })).rejects.toMatchObject({ code: 'gone' })

  const removed = await invited('removed@acme.example', 'viewer', await asOwner())
  await removeMember(members.owner, { memberId })
  await expect(acceptInvitation(removed.user, { id: removed.id })).rejects.toMatchObject({ code: 'gone' })
})

it('is not accepted once its maker was removed, however close the two are', async () => {
  const { partnerId } = members
  const maker = await newcomer('close-maker@acme.example')
  const email = 'close@acme.example'
  const user: SignedIn = { userId: await newcomer(email), email, name: 'Somebody' }
  const expiresAt = new Date(Date.now() + 60_000)
  for (let round = 0; round < 100; round += 1) {
    await db().member.deleteMany({ where: { userId: user.userId } })
    const { id: memberId } = await db().member.create({ data: { partnerId, userId: maker, role: 'owner' } })
    const { id } = await db().invitation.create({
      data: { partnerId, email, role: 'viewer', invitedById: maker, expiresAt },
    })
    await Promise.allSettled([removeMember(members.owner, { memberId }), acceptInvitation(user, { id })])
    const last = await db().auditEntry.findFirstOrThrow({ orderBy: { at: 'desc' } })
    expect(['member.remove', 'invitation.revoke']).toContain(last.action)
  }
}, 180_000)

it('asks a newcomer for a name, and keeps the one that somebody has', async () => {
  await db().user.create({ data: { email: 'nameless@acme.example' } })
  const { id, user } = await invited('nameless@acme.example')
  for (const name of [undefined, '']) {
    await expect(
      acceptInvitation(user, { id, ...(name === undefined ? {} : { name }) }),
    ).rejects.toMatchObject({ code: 'invalid_input', fields: { name: expect.stringContaining('your name') } })
  }
  expect(AnswerInvitation.safeParse({ id, answer: 'accept', name: 'x'.repeat(81) }).success).toBe(false)
  await acceptInvitation(user, AnswerInvitation.parse({ id, answer: 'accept', name: ' Ida Holm ' }))
  expect((await staffOf(user.userId, 'acme')).name).toBe('Ida Holm')
  const entry = await db().auditEntry.findFirst({
    where: { action: 'invitation.accept', userId: user.userId },
  })
  expect(entry?.actorName).toBe('Ida Holm')
  const other = await invited('nameless@acme.example', 'viewer', members.stranger)
  await acceptInvitation(other.user, { id: other.id, name: 'Somebody else' })
  expect((await staffOf(user.userId, 'other')).name).toBe('Ida Holm')
})

it('bounds the mails to one address, over all partners, in words beside the field', async () => {
  const email = 'third-party@elsewhere.example'
  const invite = (by = members.owner) => inviteMember(by, { email, role: 'viewer' })
  await db().rateLimit.deleteMany()
  const before = mail.received.length
  for (let count = 0; count < 5; count += 1) await invite(count % 2 ? members.owner : members.stranger)
  await expect(invite()).rejects.toMatchObject({
    code: 'rate_limited',
    fields: { email: expect.stringMatching(/wait \d+ minutes/) },
  })
  expect(mail.received).toHaveLength(before + 5)
  const hourPasses = () => db().rateLimit.deleteMany({ where: { key: { startsWith: 'invitation-mail:' } } })
  for (let hour = 0; hour < 3; hour += 1) {
    await hourPasses()
    for (let count = 0; count < 5; count += 1) await invite()
  }
  await hourPasses()
  await expect(invite()).rejects.toMatchObject({ code: 'rate_limited' })
  expect(mail.received).toHaveLength(before + 20)
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
