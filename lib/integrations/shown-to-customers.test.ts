import { afterAll, beforeAll, expect, it } from 'vitest'
import { CreateLink, createLink } from '@/lib/connections/create-link'
import { viewLink } from '@/lib/connections/find-link'
import { db } from '@/lib/db'
import { createIntegration } from '@/lib/integrations/create-integration'
import { viewFromPleo } from '@/lib/integrations/from-pleo'
import { SaveRegistrationPack, saveRegistrationPack } from '@/lib/integrations/save-registration-pack'
import {
  contactProblem,
  returnAddressProblem,
  shownAddresses,
  shownContact,
  shownReturnAddress,
} from '@/lib/integrations/shown-to-customers'
import { storeClient } from '@/lib/integrations/store-client'
import { UpdateIntegration } from '@/lib/integrations/update-integration'
import { enterPlace, type Place } from '@/lib/places/place'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'

const BAD = [
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,<script>1</script>',
  'vbscript:x',
  'http://acme.example',
  'https://user:secret@acme.example',
  'acme.example',
  '//acme.example',
  'https://',
]

let members: Members
let integration: string
let place: Place

beforeAll(async () => {
  members = await openMembers(await createDatabase())
  const asked = { name: 'Acme Sync', multiCustomer: true, builtByPartner: true }
  integration = (await createIntegration(members.owner, asked)).slug
  const credentials = {
    clientId: '7f9c2b1e-8d3a-4f00-8111-0123456789ab',
    clientSecret: 'a-client-secret-of-acme',
  }
  place = await enterPlace(members.owner, integration, 'staging')
  await storeClient(members.owner, place, credentials)
})
afterAll(() => members.close())

async function save(address: string) {
  const addresses = { clientUri: address, logoUri: address, termsUri: address, privacyUri: address }
  await saveRegistrationPack(
    members.owner,
    place,
    SaveRegistrationPack.parse({ clientName: 'Acme', ...addresses }),
  )
}

async function seen() {
  const { address } = await createLink(
    members.owner,
    { ...place, now: new Date() },
    CreateLink.parse({ label: 'Hazel', customerReference: 'h-1' }),
  )
  const view = await viewLink(address.split('/').at(-1) ?? '', new Date())
  const { clientUri } = (await viewFromPleo(integration, 'staging')) ?? {}
  return [clientUri, view?.logoUri, view?.termsUri, view?.privacyUri]
}

it('customers see the addresses of a pack that have no problem', async () => {
  await save('https://acme.example/x')
  expect(await seen()).toEqual(Array(4).fill('https://acme.example/x'))
})

it.each(BAD)('customers do not see %j', async (address) => {
  // Drafts keep what was typed; what an earlier version kept is in the database as well.
  const addresses = { clientUri: address, logoUri: address, termsUri: address, privacyUri: address }
  await save('https://acme.example/x')
  await db().registrationPack.updateMany({ data: addresses })
  await db().integration.updateMany({ data: { helpContact: address } })
  expect(await seen()).toEqual([null, null, null, null])
  expect(await viewFromPleo(integration, 'staging')).toMatchObject({ helpContact: '' })
})

it('http on localhost is shown in Staging alone', () => {
  const local = 'http://localhost:4000/logo.svg'
  const pack = { clientUri: local, logoUri: local, termsUri: '', privacyUri: '' }
  expect(shownAddresses(pack, { allowsLoopback: true }).logoUri).toBe(local)
  expect(shownAddresses(pack, { allowsLoopback: false }).logoUri).toBeNull()
  expect(shownAddresses(null, { allowsLoopback: true }).logoUri).toBeNull()
})

it.each(['', 'help@acme.example', 'https://acme.example/help', '+45 12 34 56 78', '020 (7946) 0958'])(
  '%j can be a help contact',
  (text) => {
    expect(contactProblem(text)).toBeNull()
    expect(shownContact(text)).toBe(text)
    expect(UpdateIntegration.safeParse({ helpContact: text }).success).toBe(true)
  },
)

it.each([...BAD, 'ask Hazel', 'a@b.example, c@d.example', '....-'])('%j can be none', (text) => {
  expect(shownContact(text)).toBe('')
  const issues = UpdateIntegration.safeParse({ helpContact: text }).error?.issues ?? []
  expect(issues[0]?.path).toEqual(['helpContact'])
})

it.each([...BAD, 'https://acme.example/#done', 'https://acme.example/a\tb'])(
  'a customer is not sent back to %j',
  (text) => {
    expect(returnAddressProblem(text)).not.toBeNull()
    expect(shownReturnAddress(text)).toBeNull()
    const issues = UpdateIntegration.safeParse({ returnAddresses: text }).error?.issues ?? []
    expect(issues[0]?.path[0]).toBe('returnAddresses')
  },
)
