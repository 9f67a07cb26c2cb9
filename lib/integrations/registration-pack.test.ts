import { describe, expect, it } from 'vitest'
import { type Pack, type PackField, packProblems } from '@/lib/integrations/registration-pack'
import { registrationText } from '@/lib/integrations/registration-text'

const COMPLETE: Pack = {
  clientName: 'Acme Books',
  clientUri: 'https://www.acme.example',
  logoUri: 'https://www.acme.example/logo.png',
  termsUri: 'https://www.acme.example/terms',
  privacyUri: 'https://www.acme.example/privacy',
  contacts: ['partners@acme.example'],
  initiationUri: 'https://dashboard.acme.example/connect',
  settingsUri: 'https://dashboard.acme.example/settings',
  redirectUris: ['https://dashboard.acme.example/callback'],
  scopes: ['users:read'],
  pkce: true,
  subjectType: 'company',
}

type Row = [rule: string, change: Partial<Pack>, field: PackField | null]

describe.each([{ allowsLoopback: true }, { allowsLoopback: false }])('%o', (rules) => {
  const rows: Row[] = [
    ['a complete pack has no problems', {}, null],
    ['a name is needed', { clientName: '' }, 'clientName'],
    ["the name is the partner's own brand", { clientName: 'Acme for PLEO' }, 'clientName'],
    ['an address is needed', { termsUri: '' }, 'termsUri'],
    ['an address is written in full', { clientUri: 'www.acme.example' }, 'clientUri'],
    ['http is refused outside localhost', { logoUri: 'http://www.acme.example/logo.png' }, 'logoUri'],
    ['other schemes are refused', { privacyUri: 'javascript:alert(1)' }, 'privacyUri'],
    ['an address carries no password', { settingsUri: 'https://a:b@acme.example' }, 'settingsUri'],
    ['a contact is needed', { contacts: [] }, 'contacts'],
    ['a contact is an e-mail address', { contacts: ['partners@acme.example', 'acme'] }, 'contacts'],
    ['a redirect URI is needed', { redirectUris: [] }, 'redirectUris'],
    ['wildcards do not work', { redirectUris: ['https://*.acme.example/callback'] }, 'redirectUris'],
    ['no fragment (RFC 6749, 3.1.2)', { redirectUris: ['https://acme.example/cb#x'] }, 'redirectUris'],
    ['no redirect URI twice', { redirectUris: Array(2).fill('https://acme.example/cb') }, 'redirectUris'],
    ['a scope is needed', { scopes: [] }, 'scopes'],
    ['a scope has no spaces (RFC 6749, 3.3)', { scopes: ['users read'] }, 'scopes'],
    ['PKCE is required', { pkce: false }, 'pkce'],
    ['a subject type is company or organisation', { subjectType: 'None' }, 'subjectType'],
  ]
  it.each(rows)('%s', (_rule, change, field) => {
    expect(Object.keys(packProblems({ ...COMPLETE, ...change }, rules))).toEqual(field ? [field] : [])
  })
})

it.each([
  [true, []],
  [false, ['redirectUris']],
] as const)('http on localhost where that is allowed: %s', (allowsLoopback, problems) => {
  const pack = { ...COMPLETE, redirectUris: ['http://localhost:3000/callback'] }
  expect(Object.keys(packProblems(pack, { allowsLoopback }))).toEqual(problems)
})

it("the text has the twelve fields in the order of Pleo's form", () => {
  const text = registrationText({ ...COMPLETE, scopes: ['users:read', 'accounts:read'] })
  expect(text.split('\n').map((line) => line.split(':')[0])).toEqual([
    'Client Name',
    'Client URI',
    'Logo',
    'Terms of Service URI',
    'Privacy Policy URI',
    'Contacts',
    'Initiation URI',
    'Settings URI',
    'Redirect URIs',
    'Scopes',
    'PKCE support',
    'Subject type preference',
  ])
  expect(text).toContain('Scopes: users:read accounts:read')
  expect(text).toContain('PKCE support: Supported (S256)')
})
