import { html } from 'hono/html'
import type { Markup } from '../pages/page.ts'
import type { Person } from '../people/person.ts'
import type { Realm } from '../world.ts'

type Row = { id: string; name: string; country: string; currency: string; employees: number }

export async function companiesPage(realm: Realm, person: Person): Promise<Markup> {
  const { rows } = await realm.pool.query<Row>(
    `select id, name, address->>'country' as country, currency,
       (select count(*) from employees e where e.environment = c.environment and e.company_id = c.id) as employees
     from companies c where environment = $1 and id = any($2) order by position limit 100`,
    [realm.environment, person.companyIds],
  )
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Companies">
    <table>
      <thead><tr><th scope="col">Company</th><th scope="col">Country</th><th scope="col">Currency</th><th scope="col" class="number">People</th><th scope="col">Id</th></tr></thead>
      <tbody>
        ${rows.map((row) => html`<tr><td>${row.name}</td><td>${row.country}</td><td>${row.currency}</td><td class="number">${row.employees}</td><td class="mono">${row.id}</td></tr>`)}
      </tbody>
    </table>
  </div>`
}
