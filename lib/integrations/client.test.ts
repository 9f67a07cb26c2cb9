import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from '@/lib/crypto'
import { db } from '@/lib/db'
import { listFacts } from '@/lib/facts/list'
import { checkClient } from '@/lib/integrations/check-client'
import { clientCredentials } from '@/lib/integrations/client-credentials'
import { createIntegration } from '@/lib/integrations/create-integration'
import { findClient } from '@/lib/integrations/get-client'
import { StoreClient, storeClient } from '@/lib/integrations/store-client'
import { enterPlace, type Place } from '@/lib/places/place'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'

let members: Members
let answer = { status: 200, body: '{"active":false}' }
let meanwhile = async (): Promise<void> => undefined
let asked: { authorization: string | undefined; body: string }[] = []

// Stands for the introspection endpoint: what matters here is how each of its answers is judged.
const pleo = createServer(async (request, response) => {
  await meanwhile()
  asked.push({ authorization: request.headers.authorization, body: await bodyOf(request) })
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
})

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const part of request) body += part
  return body
}

beforeAll(async () => {
  await new Promise<void>((resolve) => pleo.listen(0, '127.0.0.1', resolve))
  process.env.PLEO_STAGING_AUTH_URL = `http://127.0.0.1:${(pleo.address() as AddressInfo).port}`
  members = await openMembers(await createDatabase())
})
afterAll(async () => {
  await members.close()
  pleo.close()
})
beforeEach(() => {
  asked = []
  meanwhile = async () => undefined
})

let count = 0

async function stored() {
  count += 1
  const { slug } = await createIntegration(members.owner, {
    multiCustomer: true,
    builtByPartner: true,
    name: `Acme ${count}`,
  })
  const credentials = { clientId: `client-id-${count}`, clientSecret: `client-secret-number-${count}` }
  const at = await enterPlace(members.owner, slug, 'staging')
  await storeClient(members.engineer, at, credentials)
  const { id } = await db().integration.findUniqueOrThrow({ where: { slug } })
  return { id, slug, ...credentials, at }
}

/** All that is kept of an integration's clients, as text. */
async function everythingOf(integrationId: string): Promise<string> {
  const where = { integrationId }
  const kept = [
    db().oAuthClient.findMany({ where }),
    db().auditEntry.findMany({ where }),
    db().fact.findMany({ where }),
  ]
  return JSON.stringify(await Promise.all([...kept, db().secretFingerprint.findMany({ where })]))
}

describe('storing', () => {
  it('seals the secret: nowhere in the row, in facts, in the trail or in what is shown', async () => {
    const { id, at, clientSecret } = await stored()
    const row = await db().oAuthClient.findFirstOrThrow({ where: { integrationId: id } })
    expect((await clientCredentials(row.id)).clientSecret).toBe(clientSecret)
    const shown = await findClient(members.viewer, at)
    expect(shown?.fingerprint).toMatch(/^[0-9a-f]{12}$/)
    const trail = await db().auditEntry.findMany({ where: { integrationId: id } })
    const everything = JSON.stringify([row, shown, trail, await listFacts(members.viewer, at)])
    expect(everything).not.toContain(clientSecret)
    expect(JSON.stringify(shown)).not.toContain(row.secretSealed)
  })

  it('replaces a secret and remembers the old one for the gate', async () => {
    const { id, at, clientId } = await stored()
    await storeClient(members.engineer, at, { clientId, clientSecret: 'another-secret-of-the-same' })
    expect(await db().secretFingerprint.count({ where: { integrationId: id } })).toBe(2)
    expect(await db().oAuthClient.count({ where: { integrationId: id } })).toBe(1)
  })

  it('learns the client authentication anew after every store', async () => {
    const { id, at, clientId, clientSecret } = await stored()
    const learnt = { tokenEndpointAuthMethod: 'client_secret_post', authMethodLearntAt: new Date() } as const
    await db().oAuthClient.updateMany({ where: { integrationId: id }, data: learnt })
    await storeClient(members.engineer, at, { clientId, clientSecret })
    expect(await findClient(members.viewer, at)).toMatchObject({
      tokenEndpointAuthMethod: null,
      authMethodLearntAt: null,
    })
  })

  it('keeps the Client ID while an authorisation for it is being completed', async () => {
    const { id, at, clientId, clientSecret } = await stored()
    const key = { integrationId: id, environment: 'staging' } as const
    const client = await db().oAuthClient.findFirstOrThrow({ where: { integrationId: id } })
    const soon = new Date(Date.now() + 60_000)
    const by = { createdById: members.users.owner, createdByName: 'Owner' }
    const link = await db().connectLink.create({
      data: { ...key, ...by, tokenHash: `t-${id}`, customerReference: '1', label: 'One', expiresAt: soon },
    })
    const attempt = { ...key, linkId: link.id, oauthClientId: client.id, clientId, redirectUri: 'x' }
    const { id: authorisation } = await db().authorisation.create({
      data: { ...attempt, stateHash: `s-${id}`, bindingHash: 'b', expiresAt: soon },
    })
    const other = { clientId: `${clientId}-other`, clientSecret: `${clientSecret}-other` }
    for (const outcome of ['exchanging', 'exchanged'] as const) {
      await db().authorisation.update({
        where: { id: authorisation },
        data: { outcome, consumedAt: new Date() },
      })
      await expect(storeClient(members.engineer, at, other), outcome).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('1 authorisation for the stored Client ID'),
      })
    }
    await storeClient(members.engineer, at, { clientId, clientSecret: `${clientSecret}-rotated` })
    await db().authorisation.update({ where: { id: authorisation }, data: { outcome: 'completed' } })
    await storeClient(members.engineer, at, other)
    expect((await findClient(members.viewer, at))?.clientId).toBe(other.clientId)
  })

  it('goes one after the other when two store at once', async () => {
    const names = ['Twice at once', 'Twice at once, again']
    const slugs = []
    for (const name of names) {
      slugs.push(
        (await createIntegration(members.owner, { multiCustomer: true, builtByPartner: true, name })).slug,
      )
    }
    const places = await Promise.all(slugs.map((slug) => enterPlace(members.owner, slug, 'staging')))
    const clientId = 'client-at-once'
    const both = ['one-secret-at-once', 'two-secrets-at-once'].map((clientSecret) =>
      storeClient(members.engineer, places[0] as Place, { clientId, clientSecret }),
    )
    const prints = (await Promise.all(both)).map(({ fingerprint }) => fingerprint)
    const rows = await db().oAuthClient.findMany({ where: { clientId: 'client-at-once' } })
    expect(rows).toHaveLength(1)
    expect(prints).toContain(rows[0]?.secretFingerprint.slice(0, 12))

    const same = { clientId, clientSecret: 'the-same-secret-for-two' }
    const outcomes = await Promise.allSettled(
      places.map((place) => storeClient(members.engineer, place, same)),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
  })

  it("refuses a secret of another integration, and the Client ID in the secret's place", async () => {
    const [one, two] = [await stored(), await stored()]
    const wrong = { clientId: two.clientId, clientSecret: one.clientSecret }
    await expect(storeClient(members.engineer, two.at, wrong)).rejects.toMatchObject({ code: 'conflict' })
    const twice = { clientId: 'the-same-text-twice', clientSecret: 'the-same-text-twice' }
    await expect(storeClient(members.engineer, two.at, twice)).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  it.each([
    [
      'a secret that is known',
      (known: string) => ({ clientId: known, clientSecret: 'another-secret-of-acme' }),
    ],
    [
      'the text of both fields',
      () => ({ clientId: 'one-text-in-both-fields', clientSecret: 'one-text-in-both-fields' }),
    ],
    [
      'what was swapped with an id',
      () => ({ clientId: 'a-secret-that-is-new-here', clientSecret: randomUUID() }),
    ],
  ])('keeps no Client ID that is %s', async (_what, given) => {
    const [one, two] = [await stored(), await stored()]
    const { clientId, clientSecret } = given(one.clientSecret)
    const before = await everythingOf(two.id)
    await expect(storeClient(members.engineer, two.at, { clientId, clientSecret })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { clientId: expect.stringContaining('looks like the Client Secret') },
      forget: ['clientId'],
    })
    expect(await everythingOf(two.id)).toEqual(before)
    expect(before).not.toContain(clientId)
  })

  it('puts right what was stored the wrong way round', async () => {
    const { id, at } = await stored()
    const [clientId, clientSecret] = [randomUUID(), 'a-secret-stored-as-an-id']
    const wrong = { clientId: clientSecret, secretFingerprint: fingerprint(clientId) }
    await db().oAuthClient.updateMany({ where: { integrationId: id }, data: wrong })
    await db().secretFingerprint.create({
      data: { fingerprint: fingerprint(clientId), integrationId: id, environment: 'staging' },
    })
    await storeClient(members.engineer, at, { clientId, clientSecret })
    expect(await findClient(members.viewer, at)).toMatchObject({ clientId })
  })

  it('is locked in Production, closed to viewers and unknown to other partners', async () => {
    const { at, clientId } = await stored()
    const input = { clientId, clientSecret: 'a-secret-for-nobody-here' }
    const production = await enterPlace(members.owner, at.integration.slug, 'production')
    await expect(storeClient(members.owner, production, input)).rejects.toMatchObject({ code: 'locked' })
    await expect(storeClient(members.viewer, at, input)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(storeClient(members.stranger, at, input)).rejects.toMatchObject({ code: 'not_found' })
  })

  it.each(['with space inside the value', 'short', ''])('does not take "%s" for a secret', (clientSecret) => {
    const input = { clientId: 'client-id-1', clientSecret }
    expect(StoreClient.safeParse(input).success).toBe(false)
  })
})

describe('checking', () => {
  it.each([
    [200, '{"active":false}', 'pass'],
    [401, '{"error":"invalid_client"}', 'fail'],
    [200, '{"active":true}', 'unknown'],
    [200, 'surprise', 'unknown'],
    [503, '', 'unknown'],
  ] as const)('%i %s is %s', async (status, body, verdict) => {
    const { at } = await stored()
    answer = { status, body }
    expect(await checkClient(members.engineer, at)).toMatchObject({ verdict })
    const fact = (await listFacts(members.viewer, at)).at(-1)
    expect(fact).toMatchObject({ kind: 'client.checked', verdict, actor: 'dashboard' })
  })

  it('of a secret that was replaced meanwhile proves nothing about the new one', async () => {
    answer = { status: 200, body: '{"active":false}' }
    const { id, at, clientId } = await stored()
    meanwhile = async () => {
      await storeClient(members.engineer, at, { clientId, clientSecret: `replaced-while-asked-${id}` })
    }
    await expect(checkClient(members.engineer, at)).rejects.toMatchObject({
      code: 'conflict',
      message: 'The credentials were replaced meanwhile. Check again.',
    })
    expect((await listFacts(members.viewer, at)).map(({ kind }) => kind)).not.toContain('client.checked')
    meanwhile = async () => undefined
    expect(await checkClient(members.engineer, at)).toMatchObject({ verdict: 'pass' })
  })

  it('asks with Basic about a random token, once a minute', async () => {
    answer = { status: 200, body: '{"active":false}' }
    const { at, clientId, clientSecret } = await stored()
    await checkClient(members.engineer, at)
    await expect(checkClient(members.engineer, at)).rejects.toMatchObject({ code: 'rate_limited' })
    expect(asked).toHaveLength(1)
    const basic = Buffer.from(asked[0]?.authorization?.replace('Basic ', '') ?? '', 'base64').toString()
    // RFC 6749, 2.3.1: both are form-encoded first.
    expect(basic.split(':').map(decodeURIComponent)).toEqual([clientId, clientSecret])
    expect(asked[0]?.body).toMatch(/token=[\w-]{43}/)
  })

  it('without credentials, as a viewer or from elsewhere sends nothing', async () => {
    const { slug } = await createIntegration(members.owner, {
      multiCustomer: true,
      builtByPartner: true,
      name: 'Acme without client',
    })
    const at = await enterPlace(members.owner, slug, 'staging')
    await expect(checkClient(members.engineer, at)).rejects.toMatchObject({ code: 'no_client' })
    await expect(checkClient(members.viewer, at)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(checkClient(members.stranger, at)).rejects.toMatchObject({ code: 'not_found' })
    expect(asked).toEqual([])
  })
})
