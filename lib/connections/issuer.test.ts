import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPartnerWorld, createWorld, registerAndStore } from '@/test/world'

// RFC 9207 where the settings name an issuer: Staging here has one, Production has none.

const ISSUER = 'pleo.staging'

let world: Awaited<ReturnType<typeof createWorld>>
let partner: Awaited<ReturnType<typeof createPartnerWorld>>
let clientId: string
let companyId: string
let tests = 0
let modules: Awaited<ReturnType<typeof load>>

async function load() {
  const [{ createLink, CreateLink }, { startAuthorisation }, { GET }, { db }, { enterPlace }] =
    await Promise.all([
      import('@/lib/connections/create-link'),
      import('@/lib/connections/start-authorisation'),
      import('@/app/api/auth/[...nextauth]/route'),
      import('@/lib/db'),
      import('@/lib/places/place'),
    ])
  return { createLink, CreateLink, startAuthorisation, GET, db, enterPlace }
}

beforeAll(async () => {
  process.env.PLEO_STAGING_ISSUER = ISSUER
  world = await createWorld()
  modules = await load()
  companyId = (await world.control.companies('staging'))[0]?.id as string
})
// One each: a refusal of an integration is a fact once a day.
beforeEach(async () => {
  tests += 1
  partner = await createPartnerWorld(`Acme ${tests}`)
  ;({ clientId } = await registerAndStore(world, partner.owner, partner.integration))
})
afterAll(async () => await world?.stop())

/** Comes back from Pleo with these issuers named, and says how the authorisation stands. */
async function comeBack(iss: string[], decision: 'approve' | 'deny' = 'approve') {
  const { createLink, CreateLink, startAuthorisation, GET, db, enterPlace } = modules
  const { address } = await createLink(
    partner.owner,
    await enterPlace(partner.owner, partner.integration, 'staging'),
    CreateLink.parse({ label: 'Nordwind Ltd', customerReference: 'cust-17' }),
  )
  const { redirectTo, cookie } = await startAuthorisation(address.split('/').at(-1) as string, new Date())
  const consent = { authorizeUrl: redirectTo, decision, companyId }
  const url = new URL((await world.control.consent('staging', consent)).location)
  for (const one of iss) url.searchParams.append('iss', one)
  const before = (await world.control.requests('staging', clientId)).length
  const [pair = ''] = cookie.split(';')
  const answer = await GET(new NextRequest(url, { headers: { cookie: pair } }), {
    params: Promise.resolve({ nextauth: ['callback', 'pleo-staging'] }),
  })
  const id = new URL(answer.headers.get('location') as string).pathname.split('/').at(-1) as string
  const { outcome, outcomeCode } = await db().authorisation.findUniqueOrThrow({ where: { id } })
  const facts = await db().fact.findMany({ where: { detail: { path: ['authorisationId'], equals: id } } })
  return {
    outcome,
    outcomeCode,
    sent: (await world.control.requests('staging', clientId)).length - before,
    facts: facts.map(({ kind, detail }) => [kind, (detail as { reason?: string }).reason]),
  }
}

describe('a callback of an environment whose issuer is known', () => {
  it.each<[string, string[]]>([
    ['names none', []],
    ['names an empty one', ['']],
    ['names another', ['https://attacker.example']],
    ['names it in another spelling', ['Pleo.Staging']],
    ['names it with a slash', [`${ISSUER}/`]],
    ['names it and another', [ISSUER, 'https://attacker.example']],
    ['names another and it', ['https://attacker.example', ISSUER]],
  ])('is refused before the code is sent where it %s', async (_, iss) => {
    const { facts, ...rest } = await comeBack(iss)
    expect(rest).toEqual({ outcome: 'refused', outcomeCode: 'other_issuer', sent: 0 })
    expect(facts).toContainEqual(['authorisation.rejected', 'other_issuer'])
  })

  it('is not taken for the customer’s no either', async () => {
    const { facts, ...rest } = await comeBack(['https://attacker.example'], 'deny')
    expect(rest).toEqual({ outcome: 'refused', outcomeCode: 'other_issuer', sent: 0 })
    expect(facts.map(([kind]) => kind)).not.toContain('authorisation.denied')
  })

  it('is taken where it names it', async () => {
    expect(await comeBack([ISSUER], 'deny')).toMatchObject({ outcome: 'denied' })
    expect(await comeBack([ISSUER])).toMatchObject({ outcome: 'completed' })
  })
})
