import type { Staff } from '@/lib/auth/staff'
import type { Fixture } from './fixtures'
import { tokenOf } from './old-database'

type Place = { staff: Staff; slug: string; environment: 'staging' | 'production' }

export type Standing = Awaited<ReturnType<typeof standingOf>>

/** How everything in a migrated database stands at the fixture's time, for staff and for customers: ids and states alone. */
export async function standingOf({ tables, at }: Pick<Fixture, 'tables' | 'at'>) {
  const { places, roles } = await placesOf(tables)
  return {
    roles,
    steps: await each(places, (place) => stepsOf(place, at)),
    connections: await each(places, connectionsOf),
    waiting: await each(places, waitingOf),
    links: await linksOf(tables, at),
    receipts: await receiptsOf(tables, at),
  }
}

/** Every environment of every integration, seen by the first member of its partner. */
async function placesOf(tables: Fixture['tables']) {
  const { staffOf } = await import('@/lib/auth/staff')
  const roles: Record<string, string> = {}
  const places: Place[] = []
  for (const partner of tables.Partner ?? []) {
    const members = (tables.Member ?? []).filter(({ partnerId }) => partnerId === partner.id)
    const staff = await Promise.all(
      members.map(({ userId }) => staffOf(String(userId), String(partner.slug))),
    )
    for (const { email, partnerSlug, role } of staff) roles[`${email} of ${partnerSlug}`] = role
    for (const integration of tables.Integration ?? []) {
      if (integration.partnerId !== partner.id || !staff[0]) continue
      const seen = { staff: staff[0], slug: String(integration.slug) }
      places.push({ ...seen, environment: 'staging' }, { ...seen, environment: 'production' })
    }
  }
  return { places, roles }
}

async function stepsOf({ staff, slug, environment }: Place, at: Date) {
  const { loadChecklist } = await import('@/lib/checklists/load-checklist')
  const { views } = await loadChecklist(staff, { integrationSlug: slug, environment }, () => at)
  return Object.fromEntries(views.map(({ id, state, holds }) => [id, holds ? `${state}, holds` : state]))
}

async function connectionsOf({ staff, slug, environment }: Place) {
  const { listConnections } = await import('@/lib/connections/list-connections')
  const listed = await listConnections(staff, slug, environment)
  return Object.fromEntries(listed.map(({ id, status }) => [id, status]))
}

async function waitingOf({ staff, slug, environment }: Place) {
  const { listPending } = await import('@/lib/connections/finish-pending')
  return (await listPending(staff, slug, environment)).map(({ id }) => id)
}

async function linksOf(tables: Fixture['tables'], at: Date) {
  const { viewLink } = await import('@/lib/connections/find-link')
  const states: Record<string, string | undefined> = {}
  for (const { id } of tables.ConnectLink ?? [])
    states[String(id)] = (await viewLink(tokenOf(String(id)), at))?.state
  return states
}

/** As the browser shows them that has kept the cookie of its authorisation. */
async function receiptsOf(tables: Fixture['tables'], at: Date) {
  const { viewOutcome } = await import('@/lib/connections/view-outcome')
  const receipts: Record<string, string> = {}
  for (const { id, linkId } of tables.Authorisation ?? []) {
    const kept = { [`pleo-receipt-${id}`]: `${tokenOf(String(id))}.${tokenOf(String(linkId))}` }
    const view = await viewOutcome(String(id), (name) => kept[name], at)
    receipts[String(id)] = [view?.outcome, view?.code, view?.companyId].filter(Boolean).join(', ')
  }
  return receipts
}

async function each<T>(places: Place[], look: (place: Place) => Promise<T>): Promise<Record<string, T>> {
  const seen: Record<string, T> = {}
  for (const place of places) seen[`${place.slug} ${place.environment}`] = await look(place)
  return seen
}
