import { html } from 'hono/html'
import { type ApiKey, listApiKeys } from '../api-keys/api-key.ts'
import { scopeInWords, scopesInWords } from '../oauth/scope-in-words.ts'
import type { Markup } from '../pages/page.ts'
import type { Person } from '../people/person.ts'
import type { Realm } from '../world.ts'
import { mayBook } from './company-choice.ts'
import { subjectsOf } from './integrations-page.ts'

type Shown = { made?: string; problem?: string }
type Subject = { urn: string; name: string }

/** docs/pleo 6.15: for what a company builds for itself. A partner's integration asks for authorisation instead. */
export async function apiKeysPage(
  realm: Realm,
  person: Person,
  proof: Markup,
  { made, problem }: Shown = {},
): Promise<Markup> {
  if (!mayBook(person)) return html`<p class="soft">As ${person.role} you cannot see or make API keys.</p>`
  const subjects = await named(realm, person)
  const keys = await listApiKeys(realm.pool, realm.environment, subjectsOf(person))
  const nameOf = (key: ApiKey) => subjects.find(({ urn }) => urn === key.subject)?.name ?? ''
  return html`${made ? html`<div class="note" role="status"><p>Copy the key now. It is not kept and will not be shown again.</p><label for="key">API key</label><input id="key" class="mono" readonly value="${made}" /></div>` : ''}
    ${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
    <section class="card">
      <h2>Keys</h2>
      ${keys.length === 0 ? html`<p class="soft">There is no API key.</p>` : html`<ul class="plain">${keys.map((key) => shown(realm, key, nameOf(key), proof))}</ul>`}
    </section>
    <section class="card">
      <h2>New key</h2>
      <form method="post" action="/api-keys">
        ${proof}
        <label for="name">Name</label>
        <input id="name" name="name" required maxlength="100" autocomplete="off" />
        <label for="days">Expires after</label>
        <select id="days" name="days"><option value="30">30 days</option><option value="90">90 days</option><option value="365">a year</option></select>
        <fieldset><legend>Access level</legend>
          ${subjects.map(({ urn, name }, n) => html`<label class="choice"><input type="radio" name="subject" value="${urn}" required ${n === 0 ? 'checked' : ''} /><span>${name}</span></label>`)}
        </fieldset>
        <fieldset><legend>Permissions</legend>
          ${scopesInWords.map((scope) => html`<label class="choice"><input type="checkbox" name="scopes" value="${scope}" /><span>${scopeInWords(scope)}<span><code>${scope}</code></span></span></label>`)}
        </fieldset>
        <button class="primary">Make API key</button>
      </form>
    </section>`
}

function shown(realm: Realm, key: ApiKey, subject: string, proof: Markup): Markup {
  const until = `until ${key.expiresAt.toISOString().slice(0, 10)}`
  const over = key.revokedAt ? '✕ Revoked' : key.expiresAt <= realm.clock.now() ? '✕ Expired' : null
  return html`<li>
    <strong>${key.name}</strong> · ${subject} · <code>${key.prefix}…</code> <span class="state">${over ?? `✓ Valid ${until}`}</span><br />
    <code class="soft">${key.scopes.join(' ')}</code>
    ${over ? '' : html`<form method="post" action="/revoke-api-key">${proof}<input type="hidden" name="id" value="${key.id}" /><button class="bad">Revoke ${key.name}</button></form>`}
  </li>`
}

async function named(realm: Realm, person: Person): Promise<Subject[]> {
  const { rows } = await realm.pool.query<Subject>(
    `select urn, name from (
       select 'urn:pleo:organisation:' || id as urn, name || ' (organisation)' as name, 0 as rank, 0 as position
         from organisations where environment = $1
       union all
       select 'urn:pleo:company:' || id, name, 1, position from companies where environment = $1) subjects
     where urn = any($2) order by rank, position`,
    [realm.environment, subjectsOf(person)],
  )
  return rows
}
