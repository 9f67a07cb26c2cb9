import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { listFacts } from '@/lib/facts/list'
import { CreateIntegration, createIntegration } from '@/lib/integrations/create-integration'
import { viewFromPleo } from '@/lib/integrations/from-pleo'
import { getIntegration } from '@/lib/integrations/get-integration'
import { listIntegrations } from '@/lib/integrations/list-integrations'
import { loadPostman } from '@/lib/integrations/load-postman'
import { loadRegistrationPack } from '@/lib/integrations/load-registration-pack'
import { SaveRegistrationPack, saveRegistrationPack } from '@/lib/integrations/save-registration-pack'
import { UpdateIntegration, updateIntegration } from '@/lib/integrations/update-integration'
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
  return await getIntegration(members.engineer, slug)
}

const kinds = async (id: string, environment: 'staging' | 'production' = 'staging') =>
  (await listFacts(id, environment)).map(({ kind, verdict }) => `${kind} ${verdict}`)

describe('creating', () => {
  it('keeps the fit as a fact and the creation in the trail', async () => {
    const integration = await created()
    expect(await kinds(integration.id)).toEqual(['programme.fit pass'])
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
  const { slug } = await created()
  await saveRegistrationPack(
    members.engineer,
    SaveRegistrationPack.parse({ integration: slug, environment: 'staging', contacts: 'draft@acme.example' }),
  )
  expect(await viewFromPleo(slug, 'staging')).toMatchObject({ helpContact: '' })
  await updateIntegration(
    members.engineer,
    UpdateIntegration.parse({ integration: slug, helpContact: 'help@acme.example' }),
  )
  expect(await viewFromPleo(slug, 'staging')).toMatchObject({ helpContact: 'help@acme.example' })
})

it("another partner's member finds none of it, and changes none of it", async () => {
  const { slug } = await created()
  const { stranger } = members
  expect(await listIntegrations(stranger)).toEqual([])
  const tries = [
    () => getIntegration(stranger, slug),
    () => loadRegistrationPack(stranger, slug, 'staging'),
    () => loadPostman(stranger, slug),
    () => updateIntegration(stranger, UpdateIntegration.parse({ integration: slug, erp: 'Other' })),
    () =>
      saveRegistrationPack(
        stranger,
        SaveRegistrationPack.parse({ integration: slug, environment: 'staging', clientName: 'Other' }),
      ),
  ]
  for (const one of tries) await expect(one()).rejects.toMatchObject({ code: 'not_found' })
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
  const save = (slug: string, fields: object) =>
    updateIntegration(members.engineer, UpdateIntegration.parse({ integration: slug, ...fields }))

  it('are saved one by one, and complete or not is a fact', async () => {
    const { id, slug } = await created()
    for (const [name, value] of Object.entries(DETAILS)) await save(slug, { [name]: value })
    expect(await getIntegration(members.engineer, slug)).toMatchObject({ ...DETAILS, level: 2 })
    expect(await kinds(id)).toEqual(['programme.fit pass', 'integration.described pass'])
    expect((await save(slug, { erp: '' })).missing).toEqual(['erp'])
    expect((await kinds(id)).at(-1)).toBe('integration.described fail')
  })

  it('saved at the same time agree with the newest fact', async () => {
    const { id, slug } = await created()
    const { erp, ...rest } = DETAILS
    await save(slug, rest)
    const saves: Promise<unknown>[] = []
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Integration" WHERE id = ${id}::uuid FOR UPDATE`
      for (const change of [{ erp }, { companyName: '' }]) {
        saves.push(save(slug, change))
        await waitingForLocks(saves.length)
      }
    })
    await Promise.all(saves)
    expect((await kinds(id)).slice(1)).toEqual(['integration.described pass', 'integration.described fail'])
  })

  it('that did not change leave no trail', async () => {
    const { id, slug } = await created()
    await save(slug, { erp: 'Ledgerline' })
    await save(slug, { erp: 'Ledgerline' })
    expect(await db().auditEntry.count({ where: { integrationId: id, action: 'integration.update' } })).toBe(
      1,
    )
  })

  it.each([
    'http://app.acme.example/done',
    'https://app.acme.example/done#x',
    'javascript:alert(1)',
    'https://user@app.acme.example/',
    'app.acme.example',
  ])('refuse the return address %s', (address) => {
    const parsed = UpdateIntegration.safeParse({ integration: 'x', returnAddresses: address })
    expect(parsed.success).toBe(false)
  })
})

describe('the registration pack', () => {
  const form = (slug: string, change: object = {}) =>
    SaveRegistrationPack.parse({
      integration: slug,
      environment: 'staging',
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
    const { slug } = await created()
    const view = await loadRegistrationPack(members.viewer, slug, 'production')
    expect(view.saved).toBe(false)
    expect(view.pack.redirectUris).toEqual(['http://localhost:3000/api/auth/callback/pleo-production'])
    // A stand-in answers for Production here; against Pleo itself localhost is a problem (registration-pack.test.ts).
    expect(view.problems).not.toHaveProperty('redirectUris')
    expect(view.problems).toHaveProperty('termsUri')
  })

  it('is a fact once complete, and again when it stops being so', async () => {
    const { id, slug } = await created()
    await saveRegistrationPack(members.engineer, form(slug, { termsUri: '' }))
    await saveRegistrationPack(members.engineer, form(slug))
    await saveRegistrationPack(members.engineer, form(slug))
    await saveRegistrationPack(members.engineer, form(slug, { clientName: 'Acme for Pleo' }))
    expect((await kinds(id)).slice(1)).toEqual(['registration.completed pass', 'registration.completed fail'])
    expect(await kinds(id, 'production')).toEqual([])
  })

  it('saved by two at the same time agrees with the newest fact', async () => {
    const { id, slug } = await created()
    await saveRegistrationPack(members.engineer, form(slug, { termsUri: '' }))
    const saves: Promise<unknown>[] = []
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Integration" WHERE id = ${id}::uuid FOR UPDATE`
      for (const change of [{}, { clientUri: '' }]) {
        saves.push(saveRegistrationPack(members.engineer, form(slug, change)))
        await waitingForLocks(saves.length)
      }
    })
    await Promise.all(saves)
    expect((await kinds(id)).slice(1)).toEqual(['registration.completed pass', 'registration.completed fail'])
  })

  it('joins chosen and other scopes, once each, and tells Postman which callback is missing', async () => {
    const { slug } = await created()
    await saveRegistrationPack(members.engineer, form(slug))
    expect((await loadRegistrationPack(members.viewer, slug, 'staging')).pack.scopes).toEqual([
      'users:read',
      'test:test',
    ])
    const postman = await loadPostman(members.viewer, slug)
    expect(postman.unregistered).toEqual(['https://oauth.pstmn.io/v1/browser-callback'])
    expect(postman.clientId).toBeNull()
  })
})
