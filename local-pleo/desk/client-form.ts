import { html } from 'hono/html'
import type { Client } from '../clients/client.ts'
import { type ClientInput, clientInput } from '../clients/client-input.ts'
import type { Markup } from '../pages/page.ts'
import { readRegistrationText, words } from './read-registration-text.ts'

export type FormValues = Record<string, string>

const links = [
  ['clientUri', 'Client URI'],
  ['logoUri', 'Logo'],
  ['termsUri', 'Terms of Service URI'],
  ['privacyUri', 'Privacy Policy URI'],
  ['initiationUri', 'Initiation URI'],
  ['settingsUri', 'Settings URI'],
] as const

export function clientFields(values: FormValues): Markup {
  return html`<label for="name">Client Name</label>
    <input id="name" name="name" value="${values.name ?? ''}" autocomplete="off" />
    <label for="redirectUris">Redirect URIs, one a line</label>
    <textarea id="redirectUris" name="redirectUris" class="mono">${values.redirectUris ?? ''}</textarea>
    <label for="scopes">Scopes</label>
    <textarea id="scopes" name="scopes" class="mono">${values.scopes ?? ''}</textarea>
    <details>
      <summary>Links, contacts, subject type and rotation</summary>
      <div class="grid">
        ${links.map(([name, label]) => html`<div><label for="${name}">${label}</label><input id="${name}" name="${name}" value="${values[name] ?? ''}" /></div>`)}
        <div><label for="contacts">Contacts</label><input id="contacts" name="contacts" value="${values.contacts ?? ''}" /></div>
        <div><label for="subjectType">Subject type</label>${choice('subjectType', ['company', 'organisation'], values.subjectType ?? 'company')}</div>
        <div><label for="rotation">Refresh token rotation</label>${choice('rotation', ['strict', 'grace', 'non-rotating'], values.rotation ?? 'strict')}</div>
      </div>
    </details>`
}

function choice(name: string, options: string[], chosen: string): Markup {
  return html`<select id="${name}" name="${name}">
    ${options.map((option) => html`<option ${option === chosen ? 'selected' : ''}>${option}</option>`)}
  </select>`
}

export function valuesOf(client: Client): FormValues {
  const values: FormValues = {
    name: client.name,
    redirectUris: client.redirectUris.join('\n'),
    scopes: client.scopes.join(' '),
    contacts: client.contacts.join(' '),
    subjectType: client.subjectType,
    rotation: client.rotation ?? 'strict',
  }
  for (const [name] of links) values[name] = client[name] ?? ''
  return values
}

/** What was pasted fills what was left empty; what was typed wins. */
export function readClientForm(
  form: URLSearchParams,
): { input: ClientInput } | { problems: string[]; values: FormValues } {
  const values: FormValues = Object.fromEntries(form)
  const pasted = readRegistrationText(values.text ?? '')
  const typed = {
    ...filled(values, ['name', 'subjectType', 'rotation', ...links.map(([name]) => name)]),
    ...listed(values, ['redirectUris', 'scopes', 'contacts']),
  }
  // A select always has a value; what the pasted text says about it must win over the untouched first option.
  if (pasted.subjectType !== undefined) Reflect.deleteProperty(typed, 'subjectType')
  const parsed = clientInput.safeParse({ ...pasted, ...typed })
  if (parsed.success) return { input: parsed.data }
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(' ')}: ${issue.message}`)
  return { problems, values }
}

function filled(values: FormValues, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (values[name]?.trim() ? [[name, values[name].trim()]] : [])),
  )
}

function listed(values: FormValues, names: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(
    names.flatMap((name) => (values[name]?.trim() ? [[name, words(values[name])]] : [])),
  )
}
