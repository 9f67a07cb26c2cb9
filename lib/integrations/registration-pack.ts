import { type AddressRules, addressProblem } from '@/lib/addresses'
import { isEmail } from '@/lib/email'

/** docs/pleo 4: the twelve fields, in the order of Pleo's Developer Partner Registration form. */
export const PACK_FIELDS = [
  { name: 'clientName', label: 'Client Name' },
  { name: 'clientUri', label: 'Client URI' },
  { name: 'logoUri', label: 'Logo' },
  { name: 'termsUri', label: 'Terms of Service URI' },
  { name: 'privacyUri', label: 'Privacy Policy URI' },
  { name: 'contacts', label: 'Contacts' },
  { name: 'initiationUri', label: 'Initiation URI' },
  { name: 'settingsUri', label: 'Settings URI' },
  { name: 'redirectUris', label: 'Redirect URIs' },
  { name: 'scopes', label: 'Scopes' },
  { name: 'pkce', label: 'PKCE support' },
  { name: 'subjectType', label: 'Subject type preference' },
] as const

export type PackField = (typeof PACK_FIELDS)[number]['name']

export type Pack = {
  clientName: string
  clientUri: string
  logoUri: string
  termsUri: string
  privacyUri: string
  contacts: string[]
  initiationUri: string
  settingsUri: string
  redirectUris: string[]
  scopes: string[]
  pkce: boolean
  subjectType: string
}

/** What is wrong with each field; empty when the pack can go to Pleo. Rules of docs/pleo 4 and 2.10. */
export function packProblems(pack: Pack, rules: AddressRules): Partial<Record<PackField, string>> {
  const problems: Partial<Record<PackField, string>> = {}
  const note = (field: PackField, problem: string | null) => {
    if (problem) problems[field] = problem
  }
  note('clientName', clientNameProblem(pack.clientName))
  for (const field of [
    'clientUri',
    'logoUri',
    'termsUri',
    'privacyUri',
    'initiationUri',
    'settingsUri',
  ] as const) {
    note(field, addressProblem(pack[field], rules))
  }
  note('contacts', contactsProblem(pack.contacts))
  note('redirectUris', redirectUrisProblem(pack.redirectUris, rules))
  note(
    'scopes',
    pack.scopes.length === 0 ? 'Choose the scopes of every API you will call.' : scopeProblem(pack.scopes),
  )
  note('pkce', pack.pkce ? null : 'Pleo requires PKCE with S256. An exception needs your partner manager.')
  note(
    'subjectType',
    ['company', 'organisation'].includes(pack.subjectType) ? null : 'Choose company or organisation.',
  )
  return problems
}

function clientNameProblem(name: string): string | null {
  if (!name) return "Give your app's own name."
  if (name.length > 80) return 'Keep the name within 80 characters.'
  if (/pleo/i.test(name)) return 'Use your own brand: the name must not contain "Pleo".'
  return null
}

function contactsProblem(contacts: string[]): string | null {
  if (contacts.length === 0) return 'Give at least one e-mail address.'
  const wrong = contacts.find((contact) => !isEmail(contact))
  return wrong ? `"${wrong}" is no e-mail address.` : null
}

function redirectUrisProblem(uris: string[], rules: AddressRules): string | null {
  if (uris.length === 0) return 'Give at least one redirect URI.'
  for (const uri of uris) {
    if (uri.includes('*')) return `"${uri}": Pleo compares exactly; wildcards do not work.`
    if (uri.includes('#')) return `"${uri}": a redirect URI has no fragment (RFC 6749, 3.1.2).`
    const problem = addressProblem(uri, rules)
    if (problem) return `"${uri}": ${problem}`
  }
  return new Set(uris).size < uris.length ? 'An address is there twice.' : null
}

function scopeProblem(scopes: string[]): string | null {
  const wrong = scopes.find((scope) => !/^[\x21\x23-\x5b\x5d-\x7e]{1,80}$/.test(scope))
  return wrong ? `"${wrong}" is no scope (RFC 6749, 3.3).` : null
}
