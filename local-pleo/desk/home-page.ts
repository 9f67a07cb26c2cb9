import { html } from 'hono/html'
import type { Markup } from '../pages/page.ts'
import type { AccessRequest } from './access-request.ts'
import type { FormValues } from './client-form.ts'
import { deskPage, moment, problemList } from './layout.ts'

export function homePage(
  requests: AccessRequest[],
  proof: Markup,
  problems: string[] = [],
  values: FormValues = {},
): Markup {
  return deskPage(
    'Partner desk',
    html`<h1>Partner desk</h1>
      <p class="soft">Here you play Pleo's partner team: you approve partners, register their OAuth clients and hand over credentials.</p>
      <section class="card">
        <h2>Access requests</h2>
        ${requests.length === 0 ? html`<p class="soft">None yet. A partner's request starts below.</p>` : table(requests)}
      </section>
      <section class="card">
        <h2>New access request</h2>
        ${problemList(problems)}
        <form method="post" action="/requests">
          ${proof}
          <div class="grid">
            <div><label for="company">Company</label><input id="company" name="company" required value="${values.company ?? ''}" /></div>
            <div><label for="email">Company e-mail</label><input id="email" name="email" type="email" required value="${values.email ?? ''}" /></div>
            <div><label for="system">ERP or accounting system</label><input id="system" name="system" required value="${values.system ?? ''}" /></div>
          </div>
          <label for="usage">Planned API usage</label>
          <textarea id="usage" name="usage" required>${values.usage ?? ''}</textarea>
          <button class="primary">Send access request</button>
        </form>
      </section>`,
  )
}

function table(requests: AccessRequest[]): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Access requests">
    <table>
      <thead><tr><th scope="col">Company</th><th scope="col">System</th><th scope="col">Asked</th><th scope="col">State</th></tr></thead>
      <tbody>
        ${requests.map(
          (request) => html`<tr>
          <td><a href="/requests/${request.id}">${request.company}</a></td>
          <td>${request.system}</td>
          <td>${moment(request.createdAt)}</td>
          <td><span class="state">${stateOf(request)}</span></td>
        </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function stateOf(request: AccessRequest): string {
  if (request.productionApprovedAt) return '✓ Approved for Production'
  if (request.stagingApprovedAt) return '✓ Approved for Staging'
  return '○ Waiting for review'
}
