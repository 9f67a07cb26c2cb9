import { html } from 'hono/html'
import type { Client } from '../clients/client.ts'
import type { Markup } from '../pages/page.ts'
import type { Person } from '../people/person.ts'
import type { World } from '../world.ts'
import type { AccessRequest, Mark } from './access-request.ts'
import { deskPage, state } from './layout.ts'

type RequestPage = {
  world: World
  request: AccessRequest
  clients: Client[]
  people: Person[]
  proof: Markup
}

export function requestPage({ world, request, clients, people, proof }: RequestPage): Markup {
  const staging = clients.filter((client) => client.environment === 'staging')
  const production = clients.filter((client) => client.environment === 'production')
  return deskPage(
    request.company,
    html`<h1>${request.company}</h1>
      <p class="soft">${request.system} · ${request.email}</p>
      <p>${request.usage}</p>
      <section class="card">
        <h2>1. Access to Staging</h2>
        <p>${state(request.stagingApprovedAt, 'Approved', 'Waiting for review')}</p>
        ${request.stagingApprovedAt ? '' : button(request, 'approve-staging', 'Approve access request', proof)}
      </section>
      <section class="card">
        <h2>2. Staging login</h2>
        <p>${state(request.loginHandedOverAt, 'Handed over', 'Not handed over')}</p>
        ${request.loginHandedOverAt ? login(world, people) : ''}
        ${request.stagingApprovedAt && !request.loginHandedOverAt ? button(request, 'hand-over-login', 'Hand over staging login', proof) : ''}
      </section>
      <section class="card">
        <h2>3. Staging client</h2>
        ${clientList(staging, 'Not registered')}
        ${request.stagingApprovedAt ? html`<p><a class="button" href="/clients/new?environment=staging&request=${request.id}">Register staging client</a></p>` : ''}
      </section>
      <section class="card">
        <h2>4. Approval for Production</h2>
        <p>${state(request.productionApprovedAt, 'Approved', 'Not approved')}</p>
        ${staging.length > 0 && !request.productionApprovedAt ? button(request, 'approve-production', 'Approve for Production', proof) : ''}
      </section>
      <section class="card">
        <h2>5. Production client</h2>
        ${clientList(production, 'Not registered')}
        ${request.productionApprovedAt ? html`<p><a class="button" href="/clients/new?environment=production&request=${request.id}">Issue production client</a></p>` : ''}
      </section>`,
  )
}

function button(request: AccessRequest, mark: Mark, label: string, proof: Markup): Markup {
  return html`<form method="post" action="/requests/${request.id}/${mark}">${proof}<button class="primary">${label}</button></form>`
}

function clientList(clients: Client[], none: string): Markup {
  if (clients.length === 0) return html`<p><span class="state">○ ${none}</span></p>`
  return html`<ul class="plain">
    ${clients.map((client) => html`<li><a href="/clients/${client.environment}/${client.id}">${client.name}</a><br /><span class="mono soft">${client.id}</span></li>`)}
  </ul>`
}

function login(world: World, people: Person[]): Markup {
  return html`<div class="grid">
      <div><label for="login-address">Address</label><input id="login-address" class="mono" readonly value="${world.addresses.staging.app}/login" /></div>
      <div><label for="login-email">E-mail</label><input id="login-email" class="mono" readonly value="${people[0]?.email ?? ''}" /></div>
      <div><label for="login-password">Password</label><input id="login-password" class="mono" readonly value="${world.settings.loginPassword}" /></div>
    </div>`
}
