import { html } from 'hono/html'
import type { Markup } from '../pages/page.ts'
import type { Person } from '../people/person.ts'
import type { Realm } from '../world.ts'

export type Choice = { companyId: string; name: string; links: Markup }

/** Bookkeeping concerns one company at a time; the address says which. */
export async function companyChoice(
  realm: Realm,
  person: Person,
  path: string,
  wanted: string | undefined,
): Promise<Choice> {
  const { rows } = await realm.pool.query<{ id: string; name: string }>(
    'select id, name from companies where environment = $1 and id = any($2) order by position limit 12',
    [realm.environment, person.companyIds],
  )
  const chosen = rows.find(({ id }) => id === wanted) ?? rows[0]
  if (!chosen) throw new Error(`${person.email} belongs to no company`)
  const link = ({ id, name }: { id: string; name: string }) =>
    html`<a href="${path}?company=${id}" ${id === chosen.id ? html`aria-current="true"` : ''}>${name}</a>`
  return {
    companyId: chosen.id,
    name: chosen.name,
    links:
      rows.length < 2
        ? html`<p class="soft">${chosen.name}</p>`
        : html`<nav class="tabs" aria-label="Company">${rows.map(link)}</nav>`,
  }
}

/** docs/pleo 6.15 names admins and bookkeepers as those who keep the books. */
export function mayBook(person: Person): boolean {
  return person.role !== 'member'
}
