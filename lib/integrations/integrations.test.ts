import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { listFacts } from '@/lib/facts/list'
import { CreateIntegration, createIntegration } from '@/lib/integrations/create-integration'
import { viewFromPleo } from '@/lib/integrations/from-pleo'
import { listIntegrations } from '@/lib/integrations/list-integrations'
import { loadPostman } from '@/lib/integrations/load-postman'
import { loadRegistrationPack } from '@/lib/integrations/load-registration-pack'
import { SaveRegistrationPack, saveRegistrationPack } from '@/lib/integrations/save-registration-pack'
import { UpdateIntegration, updateIntegration } from '@/lib/integrations/update-integration'
import { enterPlace, listPlaces, type Place } from '@/lib/places/place'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'
import { waitingForLocks } from '@/test/waiting-for-locks'

let members: Members

beforeAll(async () => {
  members = await openMembers(await createDatabase())
})
afterAll(() => members.close())

const answers = (change: object = {}) =>
  CreateIntegration.parse({ multiCustomer: 'yes', builtByPartner: 'yes', name: 'Acme Sync', ...change })

async function created() {
  const { slug } = await createIntegration(members.engineer, answers())
  const place = await enterPlace(members.engineer, slug, 'staging')
  return { id: place.integration.id, slug, place }
}

const kinds = async (place: Place) =>
  (await listFacts(members.viewer, place)).map(({ kind, verdict }) => `${kind} ${verdict}`)

describe('creating', () => {
  it('keeps the fit as a fact and the creation in the trail', async () => {
    const integration = await created()
    expect(await kinds(integration.place)).toEqual(['programme.fit pass'])
    const trail = await db().auditEntry.findMany({ where: { integrationId: integration.id } })
    expect(trail.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['integration.create', 'engineer'],
    ])
  })

  it.each([
    ['multiCustomer', /API keys/],
    ['builtByPartner', /vendor/],
  ])('explains the other way when %s is no, and creates nothing', async (field, words) => {
    const before = await db().integration.count()
    const refused = createIntegration(members.engineer, answers({ [field]: 'no' }))
    await expect(refused).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { [field]: expect.stringMatching(words) },
    })
    expect(await db().integration.count()).toBe(before)
  })

  it('is not for viewers', async () => {
    await expect(createIntegration(members.viewer, answers())).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('gives the same name another address', async () => {
    const [first, second] = [await created(), await created()]
    expect(second.slug).not.toBe(first.slug)
  })
})

it('two of the same name at once are two integrations', async () => {
  const both = [1, 2, 3].map(() =>
    createIntegration(members.owner, { multiCustomer: true, builtByPartner: true, name: 'Acme at once' }),
  )
  const slugs = (await Promise.all(both)).map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(3)
})

it('shows a customer the help contact, and nobody of a draft registration pack', async () => {
  const { slug, place } = await created()
  await saveRegistrationPack(
    members.engineer,
    place,
    SaveRegistrationPack.parse({ contacts: 'draft@acme.example' }),
  )
  expect(await viewFromPleo(slug, 'staging')).toMatchObject({ helpContact: '' })
  await updateIntegration(
    members.engineer,
    place,
    UpdateIntegration.parse({ helpContact: 'help@acme.example' }),
  )
  expect(await viewFromPleo(slug, 'staging')).toMatchObject({ helpContact: 'help@acme.example' })
})

it("another partner's member finds none of it, and changes none of it", async () => {
  const { slug, place } = await created()
  const { stranger } = members
  expect(await listIntegrations(stranger)).toEqual([])
  expect(await listPlaces(stranger, new Date())).toEqual([])
  const tries = [
    () => enterPlace(stranger, slug, 'staging'),
    // With the place of somebody else's request in hand.
    () => updateIntegration(stranger, place, UpdateIntegration.parse({ erp: 'Other' })),
    () => saveRegistrationPack(stranger, place, SaveRegistrationPack.parse({ clientName: 'Other' })),
  ]
  for (const one of tries) await expect(one()).rejects.toMatchObject({ code: 'not_found' })
  await saveRegistrationPack(members.engineer, place, SaveRegistrationPack.parse({ scopes: ['users:read'] }))
  expect(await loadRegistrationPack(stranger, place)).toMatchObject({ saved: false })
})

const DETAILS = {
  companyName: 'Acme Books Ltd',
  companyEmail: 'partners@acme.example',
  erp: 'Ledgerline',
  useCase: 'Exports expenses',
  intendedApiUsage: 'Export API, hourly',
  level: '2',
  option: 'A',
}

describe('details', () => {
  const save = (place: Place, fields: object) =>
    updateIntegration(members.engineer, place, UpdateIntegration.parse(fields))

  it('are saved one by one, and complete or not is a fact', async () => {
    const { slug, place } = await created()
    for (const [name, value] of Object.entries(DETAILS)) await save(place, { [name]: value })
    const { integration } = await enterPlace(members.engineer, slug, 'staging')
    expect(integration).toMatchObject({ ...DETAILS, level: 2 })
    expect(await kinds(place)).toEqual(['programme.fit pass', 'integration.described pass'])
    expect((await save(place, { erp: '' })).missing).toEqual(['erp'])
    expect((await kinds(place)).at(-1)).toBe('integration.described fail')
  })

  it('saved at the same time agree with the newest fact', async () => {
    const { place } = await created()
    const { erp, ...rest } = DETAILS
    await save(place, rest)
    const saves: Promise<unknown>[] = []
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Integration" WHERE id = ${place.integration.id}::uuid FOR UPDATE`
      for (const change of [{ erp }, { companyName: '' }]) {
        saves.push(save(place, change))
        await waitingForLocks(saves.length)
      }
    })
    await Promise.all(saves)
    expect((await kinds(place)).slice(1)).toEqual([
      'integration.described pass',
      'integration.described fail',
    ])
  })

  it('that did not change leave no trail', async () => {
    const { place } = await created()
    await save(place, { erp: 'Ledgerline' })
    await save(place, { erp: 'Ledgerline' })
    expect(
      await db().auditEntry.count({
        where: { integrationId: place.integration.id, action: 'integration.update' },
      }),
    ).toBe(1)
  })

  it.each([
    'http://app.acme.example/done',
    'https://app.acme.example/done#x',
    'javascript:alert(1)',
    'https://user@app.acme.example/',
    'app.acme.example',
  ])('refuse the return address %s', (address) => {
    const parsed = UpdateIntegration.safeParse({ returnAddresses: address })
    expect(parsed.success).toBe(false)
  })
})

describe('the registration pack', () => {
  const form = (change: object = {}) =>
    SaveRegistrationPack.parse({
      clientName: 'Acme Books',
      clientUri: 'https://www.acme.example',
      logoUri: 'https://www.acme.example/logo.png',
      termsUri: 'https://www.acme.example/terms',
      privacyUri: 'https://www.acme.example/privacy',
      contacts: 'partners@acme.example',
      initiationUri: 'https://dashboard.acme.example/connect',
      settingsUri: 'https://dashboard.acme.example/settings',
      redirectUris: 'https://dashboard.acme.example/callback\nhttps://oauth.pstmn.io/v1/callback',
      scopes: ['users:read'],
      otherScopes: 'test:test users:read',
      pkce: 'on',
      ...change,
    })

  it("begins with this dashboard's own addresses and is not saved yet", async () => {
    const { place } = await created()
    const view = await loadRegistrationPack(members.viewer, { ...place, environment: 'production' })
    expect(view.saved).toBe(false)
    expect(view.pack.redirectUris).toEqual(['http://localhost:3000/api/auth/callback/pleo-production'])
    // A stand-in answers for Production here; against Pleo itself localhost is a problem (registration-pack.test.ts).
    expect(view.problems).not.toHaveProperty('redirectUris')
    expect(view.problems).toHaveProperty('termsUri')
  })

  it('is a fact once complete, and again when it stops being so', async () => {
    const { place } = await created()
    await saveRegistrationPack(members.engineer, place, form({ termsUri: '' }))
    await saveRegistrationPack(members.engineer, place, form())
    await saveRegistrationPack(members.engineer, place, form())
    await saveRegistrationPack(members.engineer, place, form({ clientName: 'Acme for Pleo' }))
    expect((await kinds(place)).slice(1)).toEqual([
      'registration.completed pass',
      'registration.completed fail',
    ])
    expect(await kinds({ ...place, environment: 'production' })).toEqual([])
  })

  it('saved by two at the same time agrees with the newest fact', async () => {
    const { place } = await created()
    await saveRegistrationPack(members.engineer, place, form({ termsUri: '' }))
    const saves: Promise<unknown>[] = []
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Integration" WHERE id = ${place.integration.id}::uuid FOR UPDATE`
      for (const change of [{}, { clientUri: '' }]) {
        saves.push(saveRegistrationPack(members.engineer, place, form(change)))
        await waitingForLocks(saves.length)
      }
    })
    await Promise.all(saves)
    expect((await kinds(place)).slice(1)).toEqual([
      'registration.completed pass',
      'registration.completed fail',
    ])
  })

  it('joins chosen and other scopes, once each, and tells Postman which callback is missing', async () => {
    const { place } = await created()
    await saveRegistrationPack(members.engineer, place, form())
    expect((await loadRegistrationPack(members.viewer, place)).pack.scopes).toEqual([
      'users:read',
      'test:test',
    ])
    const postman = await loadPostman(members.viewer, place)
    expect(postman.unregistered).toEqual(['https://oauth.pstmn.io/v1/browser-callback'])
    expect(postman.clientId).toBeNull()
  })
})
