import { html } from 'hono/html'
import type { Client } from '../clients/client.ts'
import type { EnvironmentName } from '../environment.ts'
import type { Markup } from '../pages/page.ts'
import { clientFields, type FormValues, valuesOf } from './client-form.ts'
import { deskPage, moment, problemList } from './layout.ts'

const inWords = { staging: 'Staging', production: 'Production' } as const

type NewClient = {
  environment: EnvironmentName
  requestId: string
  proof: Markup
  values: FormValues
  problems: string[]
}

export function newClientPage({ environment, requestId, proof, values, problems }: NewClient): Markup {
  const title = environment === 'staging' ? 'Register staging client' : 'Issue production client'
  return deskPage(
    title,
    html`<h1>${title}</h1>
      ${problemList(problems)}
      <form method="post" action="/clients/new?environment=${environment}&request=${requestId}">
        ${proof}
        <section class="card">
          <h2>From the registration text</h2>
          <label for="text">Registration text, as the partner sent it</label>
          <textarea id="text" name="text" class="mono" rows="8">${values.text ?? ''}</textarea>
          <p class="small soft">Lines like “Client Name: …” and “Redirect URIs: …”. Fields that you fill in below win.</p>
        </section>
        <section class="card"><h2>Or field by field</h2>${clientFields(values)}</section>
        <button class="primary">Register client in ${inWords[environment]}</button>
      </form>`,
  )
}

type ClientPage = {
  client: Client
  now: Date
  proof: Markup
  problems: string[]
  values?: FormValues
  saved?: boolean
}

export function clientPage({ client, now, proof, problems, values, saved }: ClientPage): Markup {
  const action = `/clients/${client.environment}/${client.id}`
  return deskPage(
    client.name,
    html`<h1>${client.name}</h1>
      <p class="soft">${inWords[client.environment as EnvironmentName]} · registered ${moment(client.createdAt)}</p>
      <section class="card">
        <h2>Credentials</h2>
        <label for="client-id">Client ID</label>
        <input id="client-id" class="mono" readonly value="${client.id}" />
        ${credentials(client, now, action, proof)}
      </section>
      <section class="card">
        <h2>Registration</h2>
        ${saved ? html`<p class="note" role="status">Saved.</p>` : ''}${problemList(problems)}
        <form method="post" action="${action}">${proof}${clientFields(values ?? valuesOf(client))}<div class="actions"><button>Save changes</button></div></form>
      </section>
      <section class="card">
        <h2>Revoke</h2>
        <p class="soft">Ends every authorisation that customers gave this client.</p>
        <form method="post" action="${action}/revoke">${proof}<button class="bad">Revoke all tokens</button></form>
      </section>`,
  )
}

/** docs/pleo 4: credentials must be picked up within seven days. */
function credentials(client: Client, now: Date, action: string, proof: Markup): Markup {
  if (client.secretSha256) {
    return html`<p class="soft">The Client Secret was picked up ${moment(client.pickedUpAt)} and cannot be shown again.</p>
      <form method="post" action="${action}/secret">${proof}<button>Rotate secret</button></form>`
  }
  if (client.pickUpUntil && client.pickUpUntil <= now) {
    return html`<p class="problem">The credentials were not picked up by ${moment(client.pickUpUntil)}.</p>
      <form method="post" action="${action}/renew">${proof}<button>Hand over again</button></form>`
  }
  return html`<p>Ready to be picked up until ${moment(client.pickUpUntil)}. The Client Secret is shown once.</p>
    <form method="post" action="${action}/secret">${proof}<button class="primary">Show Client Secret</button></form>`
}

export function secretPage(client: Client, secret: string): Markup {
  return deskPage(
    'Credentials',
    html`<h1>Credentials of ${client.name}</h1>
      <section class="card">
        <p class="note">Copy both now. The Client Secret is not kept and will not be shown again.</p>
        <label for="client-id">Client ID</label>
        <input id="client-id" class="mono" readonly value="${client.id}" />
        <label for="client-secret">Client Secret</label>
        <input id="client-secret" class="mono" readonly value="${secret}" />
        <a class="button" href="/clients/${client.environment}/${client.id}">Done</a>
      </section>`,
  )
}

export function clientsPage(clients: Client[]): Markup {
  return deskPage(
    'Clients',
    html`<h1>Clients</h1>
      ${clients.length === 0 ? html`<p class="soft">None yet. A client is registered from an approved access request.</p>` : ''}
      <ul class="plain" ${clients.length === 0 ? 'hidden' : ''}>
        ${clients.map((client) => html`<li><a href="/clients/${client.environment}/${client.id}">${client.name}</a> <span class="state">${inWords[client.environment as EnvironmentName]}</span><br /><span class="mono soft">${client.id}</span></li>`)}
      </ul>`,
  )
}
