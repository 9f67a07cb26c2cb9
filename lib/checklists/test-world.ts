import { vi } from 'vitest'
import { type Staff, staffOf } from '@/lib/auth/staff'
import { loadChecklist } from '@/lib/checklists/load-checklist'
import { closeDb, db } from '@/lib/db'
import { observe } from '@/lib/facts/observe'
import { createPartner } from '@/lib/partners/create-partner'
import { enterPlace, type Place } from '@/lib/places/place'

/** For tests of the verbs, in a database of their own: a partner with an owner, an engineer and a viewer, and a stranger. */
export type World = {
  owner: Staff
  engineer: Staff
  viewer: Staff
  stranger: Staff
  close(): Promise<void>
}

export type TestIntegration = { id: string; slug: string; staging: Place; production: Place }

export const NOW = new Date('2026-11-23T09:00:00Z')

export async function openWorld(database: { url: string; drop(): Promise<void> }): Promise<World> {
  vi.stubEnv('DATABASE_URL', database.url)
  const owner = await newOwner('Acme Books')
  return {
    owner,
    engineer: await newMember(owner, 'engineer'),
    viewer: await newMember(owner, 'viewer'),
    stranger: await newOwner('Birch Ledgers'),
    async close() {
      await closeDb()
      await database.drop()
    },
  }
}

/** An integration of the owner's, with the first steps proved up to the hand-over of the access request; entered at NOW. */
export async function newIntegration(owner: Staff): Promise<TestIntegration> {
  const slug = `books-${crypto.randomUUID()}`
  const { id } = await db().integration.create({
    data: {
      partnerId: owner.partnerId,
      slug,
      name: 'Acme Books',
      multiCustomer: true,
      builtByPartner: true,
      level: 2,
      option: 'A',
    },
  })
  const seen = { integrationId: id, environment: 'staging', verdict: 'pass', actor: 'person' } as const
  await observe(db(), { ...seen, kind: 'programme.fit', source: 'test' })
  await observe(db(), { ...seen, kind: 'integration.described', source: 'test' })
  const [staging, production] = await Promise.all([
    enterPlace(owner, slug, 'staging', NOW),
    enterPlace(owner, slug, 'production', NOW),
  ])
  return { id, slug, staging, production }
}

export async function stateOf(
  owner: Staff,
  integration: TestIntegration,
  step: string,
  now = NOW,
): Promise<string | undefined> {
  const place = await enterPlace(owner, integration.slug, 'staging', now)
  const { views } = await loadChecklist(owner, place)
  return views.find((view) => view.id === step)?.state
}

/** How much was kept of what people said. */
export async function kept(integration: TestIntegration): Promise<{ facts: number; entries: number }> {
  const where = { integrationId: integration.id }
  const facts = await db().fact.count({ where: { ...where, kind: { startsWith: 'step.' } } })
  return { facts, entries: await db().auditEntry.count({ where }) }
}

async function newOwner(name: string): Promise<Staff> {
  const ownerEmail = `owner@${name.toLowerCase().replace(' ', '-')}.example`
  const made = await createPartner({ name, ownerEmail, ownerName: `Owner of ${name}` })
  return await staffOf(made.userId, made.slug)
}

async function newMember(owner: Staff, role: 'engineer' | 'viewer'): Promise<Staff> {
  const user = await db().user.create({ data: { email: `${role}@acme.example`, name: `The ${role}` } })
  await db().member.create({ data: { userId: user.id, partnerId: owner.partnerId, role } })
  return await staffOf(user.id, owner.partnerSlug)
}
