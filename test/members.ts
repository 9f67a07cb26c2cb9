import type { TestDatabase } from './database'

/**
 * A partner with an owner, an engineer and a viewer, and somebody of another partner. Modules of lib/ read DATABASE_URL
 * once, so they are imported here.
 */
export async function openMembers(database: TestDatabase) {
  process.env.DATABASE_URL = database.url
  const { db, closeDb } = await import('../lib/db')
  const { staffOf } = await import('../lib/auth/staff')
  async function member(partnerId: string, role: 'owner' | 'engineer' | 'viewer', email: string) {
    const user = await db().user.create({ data: { email, name: email.split('@')[0] ?? null } })
    await db().member.create({ data: { partnerId, userId: user.id, role } })
    return user.id
  }
  const acme = await db().partner.create({ data: { slug: 'acme', name: 'Acme Books' } })
  const other = await db().partner.create({ data: { slug: 'other', name: 'Other Works' } })
  const users = {
    owner: await member(acme.id, 'owner', 'owner@acme.example'),
    engineer: await member(acme.id, 'engineer', 'engineer@acme.example'),
    viewer: await member(acme.id, 'viewer', 'viewer@acme.example'),
    stranger: await member(other.id, 'owner', 'owner@other.example'),
  }
  return {
    partnerId: acme.id,
    users,
    owner: await staffOf(users.owner, 'acme'),
    engineer: await staffOf(users.engineer, 'acme'),
    viewer: await staffOf(users.viewer, 'acme'),
    stranger: await staffOf(users.stranger, 'other'),
    async close() {
      await closeDb()
      await database.drop()
    },
  }
}

export type Members = Awaited<ReturnType<typeof openMembers>>
