import { html } from 'hono/html'
import { listClients } from '../clients/find-client.ts'
import type { Markup } from '../pages/page.ts'
import type { Person } from '../people/person.ts'
import type { Realm } from '../world.ts'

type Row = {
  clientId: string
  subject: string
  name: string
  status: string
  since: Date
  settingsUri: string | null
  subjectName: string
}

/** What is connected, and where a connection starts: Pleo's "connect" button leads to the Initiation URI. */
export async function integrationsPage(realm: Realm, person: Person, proof: Markup): Promise<Markup> {
  const { rows } = await realm.pool.query<Row>(
    `select i.client_id as "clientId", i.subject, i.status, i.created_at as since, cl.name, cl.settings_uri as "settingsUri",
       coalesce((select name from companies c where c.environment = i.environment and i.subject = 'urn:pleo:company:' || c.id),
         (select name from organisations o where o.environment = i.environment and i.subject = 'urn:pleo:organisation:' || o.id)) as "subjectName"
     from installations i join clients cl on cl.environment = i.environment and cl.id = i.client_id
     where i.environment = $1 and i.subject = any($2) order by i.created_at`,
    [realm.environment, subjectsOf(person)],
  )
  const startable = (await listClients(realm.pool, realm.environment)).filter(
    (client) => client.initiationUri,
  )
  return html`<section class="card">
      <h2>Connected</h2>
      ${rows.length === 0 ? html`<p class="soft">No integration is connected.</p>` : html`<ul class="plain">${rows.map((row) => connected(row, mayChange(person), proof))}</ul>`}
    </section>
    <section class="card">
      <h2>Available</h2>
      ${startable.length === 0 ? html`<p class="soft">No registered client names an Initiation URI.</p>` : ''}
      ${startable.map((client) => html`<p>${client.name} <a class="button" href="${client.initiationUri ?? ''}" rel="noreferrer">Connect</a></p>`)}
    </section>`
}

export function mayChange(person: Person): boolean {
  return person.role === 'account owner' || person.role === 'admin'
}

export function subjectsOf(person: Person): string[] {
  const companies = person.companyIds.map((id) => `urn:pleo:company:${id}`)
  return person.wholeOrganisation
    ? [`urn:pleo:organisation:${person.organisationId}`, ...companies]
    : companies
}

function connected(row: Row, changeable: boolean, proof: Markup): Markup {
  return html`<li>
    <strong>${row.name}</strong> · ${row.subjectName} · <span class="state">${row.status}</span>
    <span class="small soft">since ${row.since.toISOString().slice(0, 10)}</span>
    ${row.settingsUri ? html` <a href="${row.settingsUri}" rel="noreferrer">Settings</a>` : ''}
    ${changeable ? html`<form method="post" action="/integrations/disconnect">${proof}<input type="hidden" name="client" value="${row.clientId}" /><input type="hidden" name="subject" value="${row.subject}" /><button class="bad">Disconnect ${row.name}</button></form>` : ''}
  </li>`
}
