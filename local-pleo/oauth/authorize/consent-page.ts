import { html } from 'hono/html'
import { type Markup, page } from '../../pages/page.ts'
import type { Person } from '../../people/person.ts'
import type { Subject } from '../../people/subjects.ts'
import { scopeInWords } from '../scope-in-words.ts'
import type { AuthorisationRequest } from './authorisation-request.ts'

type Consent = {
  request: AuthorisationRequest
  person: Person
  subjects: Subject[]
  action: string
  signOutAction: string
  proof: Markup
  where: string
  problem?: string
}

export function consentPage({
  request,
  person,
  subjects,
  action,
  signOutAction,
  proof,
  where,
  problem,
}: Consent): Markup {
  const { client, scopes } = request
  const chosen =
    subjects.find((subject) => subject.urn === request.preselected) ??
    (subjects.length === 1 ? subjects[0] : undefined)
  return page({
    title: `${client.name} asks for access`,
    where,
    body: html`<section class="card">
        <div class="client">
          ${client.logoUri ? html`<img src="${client.logoUri}" alt="" width="52" height="52" />` : html`<span class="monogram" aria-hidden="true">${client.name.slice(0, 1)}</span>`}
          <div>
            <h1>${client.name} asks for access</h1>
            ${client.clientUri ? html`<a href="${client.clientUri}" rel="noreferrer" class="small">${new URL(client.clientUri).host}</a>` : ''}
          </div>
        </div>
        ${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
        <h2>It will be able to</h2>
        <ul class="plain">${scopes.map((scope) => html`<li>${scopeInWords(scope)}<br /><code class="soft">${scope}</code></li>`)}</ul>
        <form method="post" action="${action}">
          ${proof}
          ${subjects.length === 0 ? noSubject(person) : picker(subjects, chosen)}
          <div class="actions even">
            ${subjects.length === 0 ? '' : html`<button class="primary" name="decision" value="approve">Approve</button>`}
            <button name="decision" value="deny" formnovalidate>Deny</button>
          </div>
        </form>
        ${links(client.termsUri, client.privacyUri, client.name)}
        <p class="small soft">You will be sent to <span class="mono">${new URL(request.redirectUri).host}</span>. You can end the access at any time.</p>
      </section>
      <form method="post" action="${signOutAction}" class="small">
        ${proof}<span class="soft">Logged in as ${person.name} (${person.email}).</span>
        <button class="quiet">Log in as somebody else</button>
      </form>`,
  })
}

function picker(subjects: Subject[], chosen: Subject | undefined): Markup {
  return html`<fieldset>
    <legend>Give access to</legend>
    ${subjects.map(
      (subject) => html`<label class="choice">
        <input type="radio" name="subject" value="${subject.urn}" required ${subject === chosen ? 'checked' : ''} />
        <span>${subject.name}<span>${subject.note}</span></span>
      </label>`,
    )}
  </fieldset>`
}

/** docs/pleo 2.3: the account owner or an admin installs. */
function noSubject(person: Person): Markup {
  return html`<p class="problem" role="alert">As ${person.role} you cannot give this access. Ask an admin of your company to do it.</p>`
}

function links(termsUri: string | null, privacyUri: string | null, name: string): Markup | '' {
  if (!termsUri && !privacyUri) return ''
  return html`<p class="small">
    By approving you accept what ${name} states in its
    ${termsUri ? html`<a href="${termsUri}" rel="noreferrer">terms of service</a>` : ''}${termsUri && privacyUri ? ' and ' : ''}${privacyUri ? html`<a href="${privacyUri}" rel="noreferrer">privacy policy</a>` : ''}.
  </p>`
}
