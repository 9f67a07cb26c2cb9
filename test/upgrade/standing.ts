import type { Staff } from '@/lib/auth/staff'
import type { Place } from '@/lib/places/place'
import type { Fixture } from './fixtures'
import { tokenOf } from './old-database'

type Seen = { staff: Staff; place: Place }

export type Standing = Awaited<ReturnType<typeof standingOf>>

/** How everything in a migrated database stands at the fixture's time, for staff and for customers: ids and states alone. */
export async function standingOf({ tables, at }: Pick<Fixture, 'tables' | 'at'>) {
  const { places, roles } = await placesOf(tables, at)
  return {
    roles,
    steps: await each(places, stepsOf),
    connections: await each(places, connectionsOf),
    waiting: await each(places, waitingOf),
    links: await linksOf(tables, at),
    receipts: await receiptsOf(tables, at),
  }
}

/** Every environment of every integration, seen by the first member of its partner. */
async function placesOf(tables: Fixture['tables'], at: Date) {
  const { enterPlace } = await import('@/lib/places/place')
  const { staffOf } = await import('@/lib/auth/staff')
  const roles: Record<string, string> = {}
  const places: Seen[] = []
  for (const partner of tables.Partner ?? []) {
    const members = (tables.Member ?? []).filter(({ partnerId }) => partnerId === partner.id)
    const staff = await Promise.all(
      members.map(({ userId }) => staffOf(String(userId), String(partner.slug))),
    )
    for (const { email, partnerSlug, role } of staff) roles[`${email} of ${partnerSlug}`] = role
    const [first] = staff
    for (const integration of tables.Integration ?? []) {
      if (integration.partnerId !== partner.id || !first) continue
      for (const environment of ['staging', 'production'])
        places.push({
          staff: first,
          place: await enterPlace(first, String(integration.slug), environment, at),
        })
    }
  }
  return { places, roles }
}

async function stepsOf({ staff, place }: Seen) {
  const { loadChecklist } = await import('@/lib/checklists/load-checklist')
  const { views } = await loadChecklist(staff, place)
  return Object.fromEntries(views.map(({ id, state, holds }) => [id, holds ? `${state}, holds` : state]))
}

async function connectionsOf({ staff, place }: Seen) {
  const { listConnections } = await import('@/lib/connections/list-connections')
  const listed = await listConnections(staff, place)
  return Object.fromEntries(listed.map(({ id, status }) => [id, status]))
}

async function waitingOf({ staff, place }: Seen) {
  const { listPending } = await import('@/lib/connections/finish-pending')
  return (await listPending(staff, place)).map(({ id }) => id)
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

async function each<T>(places: Seen[], look: (seen: Seen) => Promise<T>): Promise<Record<string, T>> {
  const found: Record<string, T> = {}
  for (const seen of places) {
    const { integration, environment } = seen.place
    found[`${integration.slug} ${environment}`] = await look(seen)
  }
  return found
}
