import type { ClientInput } from '../clients/client-input.ts'

/** The labels of Pleo's Developer Partner Registration form, docs/pleo 4, as "Label: value" lines. */
const single: Record<string, keyof ClientInput> = {
  'client name': 'name',
  name: 'name',
  'client uri': 'clientUri',
  logo: 'logoUri',
  'logo uri': 'logoUri',
  'terms of service uri': 'termsUri',
  'privacy policy uri': 'privacyUri',
  'initiation uri': 'initiationUri',
  'settings uri': 'settingsUri',
  'configuration uri': 'settingsUri',
  'subject type': 'subjectType',
  'subject type preference': 'subjectType',
}
const several: Record<string, 'redirectUris' | 'scopes' | 'contacts'> = {
  'redirect uri': 'redirectUris',
  'redirect uris': 'redirectUris',
  scope: 'scopes',
  scopes: 'scopes',
  contact: 'contacts',
  contacts: 'contacts',
}

/** Values may follow on the same line or on lines of their own, with or without bullets. Unknown labels are skipped. */
export function readRegistrationText(text: string): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {}
  let label = ''
  for (const line of text.split(/\r?\n/)) {
    const start = /^\s*([A-Za-z][A-Za-z ]{1,40}?)\s*(?:\([^)]*\))?\s*:(?!\/\/)(?!\S)\s*(.*)$/.exec(line)
    const known = start?.[1]?.toLowerCase() ?? ''
    if (start) label = known
    put(found, label, (start ? (start[2] ?? '') : line).replace(/^\s*[-*•]\s+/, '').trim())
  }
  return found
}

function put(found: Record<string, string | string[]>, label: string, value: string): void {
  if (value === '' || value === '-') return
  const list = several[label]
  if (list) {
    const held = found[list]
    found[list] = [...(Array.isArray(held) ? held : []), ...words(value)]
    return
  }
  const field = single[label]
  if (!field || found[field] !== undefined) return
  if (field !== 'subjectType') found[field] = value
  else if (/^(company|organisation)$/i.test(value)) found[field] = value.toLowerCase()
}

export function words(value: string): string[] {
  return value.split(/[\s,]+/).filter((part) => part !== '')
}
