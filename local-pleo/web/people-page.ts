import { html } from 'hono/html'
import type { Markup } from '../pages/page.ts'
import type { Person } from '../people/person.ts'
import type { Realm } from '../world.ts'

type Row = { first: string; last: string; email: string; team: string; job: string; company: string }

export async function peoplePage(realm: Realm, person: Person): Promise<Markup> {
  const { rows } = await realm.pool.query<Row>(
    `select e.first_name as first, e.last_name as last, e.email, e.team, e.job_title as job, c.name as company
     from employees e join companies c on c.environment = e.environment and c.id = e.company_id
     where e.environment = $1 and e.company_id = any($2) order by c.position, e.last_name, e.position limit 200`,
    [realm.environment, person.companyIds],
  )
  return html`<div class="scroll" tabindex="0" role="region" aria-label="People">
    <table>
      <thead><tr><th scope="col">Name</th><th scope="col">Team</th><th scope="col">Job</th><th scope="col">E-mail</th><th scope="col">Company</th></tr></thead>
      <tbody>
        ${rows.map((row) => html`<tr><td>${row.first} ${row.last}</td><td>${row.team}</td><td>${row.job}</td><td class="mono">${row.email}</td><td>${row.company}</td></tr>`)}
      </tbody>
    </table>
  </div>`
}
