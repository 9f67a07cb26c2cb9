import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPartnerWorld, createWorld, registerAndStore } from '@/test/world'

let world: Awaited<ReturnType<typeof createWorld>>
let modules: Awaited<ReturnType<typeof load>>
let partner: Awaited<ReturnType<typeof createPartnerWorld>>
let company: { id: string; name: string }
let other: { id: string }
let count = 0

async function load() {
  const [
    { createLink, CreateLink },
    { startAuthorisation },
    { GET },
    { db },
    { listConnections },
    { viewOutcome },
    { enterPlace },
  ] = await Promise.all([
    import('@/lib/connections/create-link'),
    import('@/lib/connections/start-authorisation'),
    import('@/app/api/auth/[...nextauth]/route'),
    import('@/lib/db'),
    import('@/lib/connections/list-connections'),
    import('@/lib/connections/view-outcome'),
    import('@/lib/places/place'),
  ])
  return { createLink, CreateLink, startAuthorisation, GET, db, listConnections, viewOutcome, enterPlace }
}

beforeAll(async () => {
  world = await createWorld()
  modules = await load()
  const companies = await world.control.companies('staging')
  company = companies[0] as typeof company
  other = companies[1] as typeof other
})

beforeEach(async () => {
  count += 1
  partner = await createPartnerWorld(`Partner ${count}`)
  await registerAndStore(world, partner.owner, partner.integration)
})

afterAll(async () => await world?.stop())

const staging = () => modules.enterPlace(partner.owner, partner.integration, 'staging')

async function makeLink(extra: Record<string, string> = {}): Promise<string> {
  const input = modules.CreateLink.parse({
    label: 'Nordwind Ltd',
    customerReference: 'cust-17',
    ...extra,
  })
  const { address } = await modules.createLink(partner.owner, await staging(), input)
  return address.split('/').at(-1) as string
}

/** Presses "Continue to Pleo" and does what a person does there. */
async function authorise(link: string, decision: 'approve' | 'deny' = 'approve', companyId = company.id) {
  const { redirectTo, cookie } = await modules.startAuthorisation(link, new Date())
  const { location } = await world.control.consent('staging', {
    authorizeUrl: redirectTo,
    decision,
    companyId,
  })
  return { location, setCookie: cookie, ...jarOf(cookie) }
}

/** What a browser keeps of a Set-Cookie header, and sends back. */
function jarOf(setCookie: string) {
  const [pair = ''] = setCookie.split(';')
  const [name = '', value = ''] = pair.split('=')
  return { cookie: pair, jar: { [name]: value } }
}

async function callback(location: string, cookie = '', environment = 'staging'): Promise<string> {
  const request = new NextRequest(location, { headers: cookie ? { cookie } : {} })
  const answer = await modules.GET(request, {
    params: Promise.resolve({ nextauth: ['callback', `pleo-${environment}`] }),
  })
  expect(answer.status).toBe(303)
  // A cookie for the receipt at the most; never a session.
  expect(answer.headers.get('set-cookie') ?? 'pleo-receipt-').toContain('pleo-receipt-')
  return (
    new URL(answer.headers.get('location') as string).pathname +
    new URL(answer.headers.get('location') as string).search
  )
}

async function connections() {
  return await modules.listConnections(partner.owner, await staging())
}

async function outcome(path: string, jar: Record<string, string>) {
  return await modules.viewOutcome(path.split('/').at(-1) as string, (name) => jar[name], new Date())
}

async function factsOf(kind: string) {
  return await modules.db().fact.findMany({ where: { kind, integration: { slug: partner.integration } } })
}

async function storedClient() {
  return await modules
    .db()
    .oAuthClient.findFirstOrThrow({ where: { integration: { slug: partner.integration } } })
}

/** Pleo answers neither introspection for this client. */
async function unlearnable(clientId: string) {
  for (const route of ['GET /v1/introspect', 'introspect']) {
    await world.control.addFault('staging', { clientId, route, kind: 'status', status: 503, times: null })
  }
}

async function finish(path: string) {
  const { finishWaiting } = await import('@/lib/connections/finish-waiting')
  const { withLink } = await import('@/lib/connections/settle')
  const where = { id: path.split('/').at(-1) as string }
  const row = await modules.db().authorisation.findUniqueOrThrow({ where, include: withLink })
  await finishWaiting(row, () => new Date())
}

describe('a customer authorises', () => {
  it('connects the company, seals the grant and makes neither session nor account', async () => {
    const { location, cookie, jar } = await authorise(await makeLink())
    const path = await callback(location, cookie)
    expect(path).toMatch(/^\/connect\/return\/[0-9a-f-]{36}$/)
    expect(await connections()).toMatchObject([
      { companyId: company.id, status: 'connected', label: 'Nordwind Ltd', grant: { generation: 1 } },
    ])
    const receipt = await outcome(path, jar)
    expect(receipt).toMatchObject({ outcome: 'completed', companyName: company.name, companyId: company.id })
    expect(await modules.db().account.count()).toBe(0)
    expect(await modules.db().session.count()).toBe(0)
    const row = await modules
      .db()
      .authorisation.findFirstOrThrow({ where: { id: path.split('/').at(-1) as string } })
    expect(row).toMatchObject({ outcome: 'completed', grantSealed: null, verifierSealed: null })
    expect(await factsOf('grant.sealed')).toHaveLength(1)
  })

  it('sends the real code exactly once, also when the client authentication is learnt on the way', async () => {
    const { location, cookie } = await authorise(await makeLink())
    await callback(location, cookie)
    const client = await modules
      .db()
      .oAuthClient.findFirstOrThrow({ where: { integration: { slug: partner.integration } } })
    const { entries } = await world.control.ledger('staging', client.clientId)
    const codes = entries.filter((entry) => entry.kind === 'code')
    expect(codes).toHaveLength(1)
    expect(codes[0]?.spentAt).not.toBeNull()
    expect(codes[0]?.revokedAt).toBeNull()
    expect(client.tokenEndpointAuthMethod).toBe('client_secret_basic')
  })

  it('learns client_secret_post where the token endpoint refuses Basic', async () => {
    const third = await createPartnerWorld(`Post ${count}`)
    await registerAndStore(world, third.owner, third.integration, 'staging', {
      tokenEndpointAuthMethods: ['client_secret_post'],
    })
    partner = third
    const { location, cookie } = await authorise(await makeLink())
    await callback(location, cookie)
    expect(await connections()).toHaveLength(1)
    expect((await factsOf('client.auth_method_learnt'))[0]?.detail).toEqual({ method: 'client_secret_post' })
  })

  it('ends calmly when the customer declines, and lets them start again', async () => {
    const link = await makeLink()
    const denied = await authorise(link, 'deny')
    const path = await callback(denied.location, denied.cookie)
    expect(await outcome(path, denied.jar)).toMatchObject({
      outcome: 'denied',
      linkOpen: true,
      linkToken: link,
    })
    expect(await factsOf('authorisation.denied')).toHaveLength(1)
    expect(await connections()).toHaveLength(0)
    const again = await authorise(link)
    await callback(again.location, again.cookie)
    expect(await connections()).toHaveLength(1)
  })

  it('refuses a callback from another browser and leaves the authorisation to its own', async () => {
    const { location, cookie } = await authorise(await makeLink())
    expect(await callback(location)).toBe('/connect/return?problem=other-browser')
    expect(await callback(location, cookie.replace(/=.{5}/, '=AAAAA'))).toBe(
      '/connect/return?problem=other-browser',
    )
    expect(await connections()).toHaveLength(0)
    const { refusalsCounted } = await import('@/lib/refusals/count-refusal')
    await refusalsCounted()
    expect(await modules.db().refusalCount.findMany()).toMatchObject([
      { partnerId: partner.owner.partnerId, kind: 'wrong_callback', count: 2 },
    ])
    await callback(location, cookie)
    expect(await connections()).toHaveLength(1)
  })

  it('takes the start cookie alone for the browser’s own: a receipt cookie opens the receipt and no callback', async () => {
    const { location, cookie, jar } = await authorise(await makeLink())
    const id = Object.keys(jar)[0]?.replace('pleo-connect-', '') as string
    const planted = cookie.replace('pleo-connect-', 'pleo-receipt-')
    expect(await callback(location, planted)).toBe('/connect/return?problem=other-browser')
    expect(await connections()).toHaveLength(0)
    const row = await modules.db().authorisation.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ consumedAt: null, outcome: 'started' })
    const path = await callback(location, cookie)
    expect(await outcome(path, { [`pleo-receipt-${id}`]: Object.values(jar)[0] as string })).toMatchObject({
      outcome: 'completed',
    })
  })

  it('changes nothing for a HEAD request', async () => {
    const { location, cookie, jar } = await authorise(await makeLink())
    const request = new NextRequest(location, { method: 'HEAD', headers: { cookie } })
    const answer = await modules.GET(request, {
      params: Promise.resolve({ nextauth: ['callback', 'pleo-staging'] }),
    })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET'])
    expect(answer.headers.get('set-cookie')).toBeNull()
    const id = Object.keys(jar)[0]?.replace('pleo-connect-', '') as string
    const row = await modules.db().authorisation.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ consumedAt: null, outcome: 'started' })
    await callback(location, cookie)
    expect(await connections()).toHaveLength(1)
  })

  it('refuses a state that is unknown, missing, huge or of the other environment', async () => {
    const { location, cookie } = await authorise(await makeLink())
    const url = new URL(location)
    for (const state of ['', 'x', 'x'.repeat(5000)]) {
      url.searchParams.set('state', state)
      expect(await callback(url.href, cookie)).toBe('/connect/return?problem=unknown')
    }
    url.searchParams.delete('state')
    expect(await callback(url.href, cookie)).toBe('/connect/return?problem=unknown')
    expect(await callback(location, cookie, 'production')).toBe('/connect/return?problem=unknown')
  })

  it('answers a replayed callback with how it ended, without sending the code again', async () => {
    const { location, cookie, jar } = await authorise(await makeLink())
    const path = await callback(location, cookie)
    expect(await callback(location, cookie)).toBe(path)
    expect(await outcome(path, jar)).toMatchObject({ outcome: 'completed' })
    expect(await connections()).toMatchObject([{ status: 'connected', grant: { generation: 1 } }])
  })

  it('makes one connection of two callbacks at the same time', async () => {
    const { location, cookie } = await authorise(await makeLink())
    await Promise.all([callback(location, cookie), callback(location, cookie), callback(location, cookie)])
    expect(await connections()).toMatchObject([{ grant: { generation: 1 } }])
    expect(await factsOf('token.exchanged')).toHaveLength(1)
  })

  it('keeps two tabs of one link apart: the first completes, the second is told so', async () => {
    const link = await makeLink()
    const first = await authorise(link)
    const second = await authorise(link)
    await callback(second.location, second.cookie)
    const path = await callback(first.location, first.cookie)
    expect(await outcome(path, first.jar)).toMatchObject({ outcome: 'refused', code: 'link_used' })
    expect(await connections()).toHaveLength(1)
  })

  it('completes two crossing links of two companies', async () => {
    const one = await authorise(await makeLink())
    const two = await authorise(await makeLink({ label: 'Birch GmbH' }), 'approve', other.id)
    await callback(two.location, `${one.cookie}; ${two.cookie}`)
    await callback(one.location, `${one.cookie}; ${two.cookie}`)
    expect((await connections()).map(({ companyId }) => companyId).sort()).toEqual(
      [company.id, other.id].sort(),
    )
  })

  it('refuses another company than expected and keeps the earlier grant', async () => {
    const first = await authorise(await makeLink())
    await callback(first.location, first.cookie)
    const wrong = await authorise(await makeLink({ expectedCompanyId: company.id }), 'approve', other.id)
    const path = await callback(wrong.location, wrong.cookie)
    expect(await outcome(path, wrong.jar)).toMatchObject({ outcome: 'refused', code: 'other_company' })
    expect(await connections()).toMatchObject([
      { companyId: company.id, status: 'connected', grant: { generation: 1 } },
    ])
  })

  it('reconnects the same record with a new generation', async () => {
    const first = await authorise(await makeLink())
    await callback(first.location, first.cookie)
    const [before] = await connections()
    const again = await authorise(await makeLink({ connectionId: before?.id as string }))
    const path = await callback(again.location, again.cookie)
    expect(await connections()).toMatchObject([
      { id: before?.id, status: 'connected', grant: { generation: 2 } },
    ])
    expect(await outcome(path, again.jar)).toMatchObject({ outcome: 'completed', reconnected: true })
  })

  it('ends an authorisation that took longer than ten minutes', async () => {
    const { location, cookie, jar } = await authorise(await makeLink())
    await modules.db().authorisation.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    const path = await callback(location, cookie)
    expect(await outcome(path, jar)).toMatchObject({ outcome: 'failed', code: 'expired' })
    expect(await connections()).toHaveLength(0)
  })

  it('lets a browser prove for long after the ten minutes that it is the one that began', async () => {
    const { setCookie } = await authorise(await makeLink())
    expect(Number(/Max-Age=(\d+)/.exec(setCookie)?.[1])).toBeGreaterThanOrEqual(60 * 60)
  })

  it('ends as "please authorise again" when the answer of the exchange is lost', async () => {
    const client = await modules
      .db()
      .oAuthClient.findFirstOrThrow({ where: { integration: { slug: partner.integration } } })
    await modules.db().oAuthClient.update({
      where: { id: client.id },
      data: { tokenEndpointAuthMethod: 'client_secret_basic' },
    })
    const { location, cookie, jar } = await authorise(await makeLink())
    await world.control.addFault('staging', { clientId: client.clientId, route: 'token', kind: 'drop-after' })
    const path = await callback(location, cookie)
    expect(await outcome(path, jar)).toMatchObject({ outcome: 'lost' })
    expect(await connections()).toHaveLength(0)
    expect((await factsOf('token.exchanged'))[0]?.verdict).toBe('unknown')
  })

  it('keeps the grant when the company cannot be learnt, and finishes later', async () => {
    const client = await modules
      .db()
      .oAuthClient.findFirstOrThrow({ where: { integration: { slug: partner.integration } } })
    const { location, cookie, jar } = await authorise(await makeLink())
    for (const route of ['GET /v1/introspect', 'introspect']) {
      await world.control.addFault('staging', {
        clientId: client.clientId,
        route,
        kind: 'status',
        status: 503,
        times: null,
      })
    }
    const path = await callback(location, cookie)
    expect(await outcome(path, jar)).toMatchObject({ outcome: 'exchanged' })
    await world.control.clearFaults('staging')
    await finish(path)
    expect(await connections()).toMatchObject([{ status: 'connected' }])
  })

  it('gives up a waiting grant whose token has died, and frees the link', async () => {
    const client = await storedClient()
    const link = await makeLink()
    const { location, cookie, jar } = await authorise(link)
    await unlearnable(client.clientId)
    const path = await callback(location, cookie)
    await world.control.clearFaults('staging')
    await world.control.disconnect('staging', client.clientId, `urn:pleo:company:${company.id}`)
    await finish(path)
    expect(await outcome(path, jar)).toMatchObject({ outcome: 'lost', code: 'token_gone', linkOpen: true })
    const again = await authorise(link)
    await callback(again.location, again.cookie)
    expect(await connections()).toMatchObject([{ status: 'connected' }])
  })

  it('does not complete a link that was withdrawn while its grant waited', async () => {
    const client = await storedClient()
    const { location, cookie, jar } = await authorise(await makeLink())
    await unlearnable(client.clientId)
    const path = await callback(location, cookie)
    await world.control.clearFaults('staging')
    await modules.db().connectLink.updateMany({ data: { revokedAt: new Date() } })
    await Promise.all([finish(path), finish(path)])
    expect(await outcome(path, jar)).toMatchObject({ outcome: 'refused', code: 'link_revoked' })
    expect(await connections()).toHaveLength(0)
    const { id } = await modules.db().integration.findUniqueOrThrow({ where: { slug: partner.integration } })
    const where = { integrationId: id, action: 'authorisation.refused' }
    expect(await modules.db().auditEntry.count({ where })).toBe(1)
  })

  it('never sends the code of a client that was replaced meanwhile', async () => {
    const { location, cookie, jar } = await authorise(await makeLink())
    const { clientId } = await registerAndStore(world, partner.owner, partner.integration)
    const path = await callback(location, cookie)
    expect(await outcome(path, jar)).toMatchObject({ outcome: 'failed', code: 'client_replaced' })
    expect(await world.control.requests('staging', clientId)).toEqual([])
  })

  it('refuses to move a company from one customer to another', async () => {
    const first = await authorise(await makeLink())
    await callback(first.location, first.cookie)
    const second = await authorise(await makeLink({ label: 'Birch GmbH', customerReference: 'cust-18' }))
    const path = await callback(second.location, second.cookie)
    expect(await outcome(path, second.jar)).toMatchObject({ outcome: 'refused', code: 'connected_elsewhere' })
    expect(await connections()).toMatchObject([{ customerReference: 'cust-17', label: 'Nordwind Ltd' }])
  })

  it('takes a made-up code for no proof and no failure', async () => {
    const { redirectTo, cookie } = await modules.startAuthorisation(await makeLink(), new Date())
    const url = new URL(new URL(redirectTo).searchParams.get('redirect_uri') as string)
    url.searchParams.set('state', new URL(redirectTo).searchParams.get('state') as string)
    url.searchParams.set('code', 'made-up')
    await callback(url.href, jarOf(cookie).cookie)
    expect(await factsOf('authorisation.returned')).toHaveLength(0)
    expect((await factsOf('token.exchanged')).map((fact) => fact.verdict)).toEqual(['unknown'])
  })

  it('refuses an organisation in words and takes the installation back', async () => {
    const third = await createPartnerWorld(`Organisation ${count}`)
    const { clientId } = await registerAndStore(world, third.owner, third.integration, 'staging', {
      subjectType: 'organisation',
    })
    partner = third
    const [{ organisationId }] = (await world.control.companies('staging')) as unknown as [
      { organisationId: string },
    ]
    const { redirectTo, cookie } = await modules.startAuthorisation(await makeLink(), new Date())
    const authorizeUrl = redirectTo
    const { location } = await world.control.consent('staging', {
      authorizeUrl,
      decision: 'approve',
      organisationId,
    })
    const own = jarOf(cookie)
    const path = await callback(location, own.cookie)
    expect(await outcome(path, own.jar)).toMatchObject({
      outcome: 'refused',
      code: 'not_a_company',
    })
    expect(await connections()).toHaveLength(0)
    const { entries } = await world.control.ledger('staging', clientId)
    const tokens = entries.filter((entry) => entry.kind !== 'code')
    expect(tokens.length).toBeGreaterThan(0)
    expect(tokens.every((entry) => entry.revokedAt !== null)).toBe(true)
  })

  it('does not start for links that are revoked, expired or used', async () => {
    const link = await makeLink()
    await modules.db().connectLink.updateMany({ data: { revokedAt: new Date() } })
    await expect(modules.startAuthorisation(link, new Date())).rejects.toMatchObject({ code: 'gone' })
    const late = await makeLink()
    await expect(
      modules.startAuthorisation(late, new Date(Date.now() + 8 * 86_400_000)),
    ).rejects.toMatchObject({
      code: 'gone',
    })
    await expect(modules.startAuthorisation('nonsense', new Date())).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
