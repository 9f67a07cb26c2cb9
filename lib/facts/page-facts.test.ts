import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase } from '../../test/database'
import { type Members, openMembers } from '../../test/members'

let members: Members
let staging: import('@/lib/places/place').Place
let pageFacts: typeof import('@/lib/facts/page-facts').pageFacts

beforeAll(async () => {
  members = await openMembers(await createDatabase())
  ;({ pageFacts } = await import('@/lib/facts/page-facts'))
  const { db } = await import('@/lib/db')
  const { observe } = await import('@/lib/facts/observe')
  const { id: integrationId } = await db().integration.create({
    data: {
      partnerId: members.partnerId,
      slug: 'books',
      name: 'Books',
      multiCustomer: true,
      builtByPartner: true,
    },
  })
  const { enterPlace } = await import('@/lib/places/place')
  staging = await enterPlace(members.viewer, 'books', 'staging')
  const add = (
    kind: Parameters<typeof observe>[1]['kind'],
    actor: 'dashboard' | 'person',
    environment: 'staging' | 'production' = 'staging',
  ) => observe(db(), { integrationId, environment, kind, actor, verdict: 'pass', source: 'test' })
  await add('programme.fit', 'person')
  await add('grant.sealed', 'dashboard')
  await add('token.exchanged', 'dashboard')
  await add('step.attested', 'person')
  await add('production.opened', 'person', 'production')
})

afterAll(() => members.close())

const kinds = (page: { facts: { kind: string }[] }) => page.facts.map(({ kind }) => kind)

describe('a page of observations', () => {
  it('holds those of one environment, newest first', async () => {
    const page = await pageFacts(members.viewer, staging)
    expect(kinds(page)).toEqual(['step.attested', 'token.exchanged', 'grant.sealed', 'programme.fit'])
    expect(page.next).toBeNull()
    expect(kinds(await pageFacts(members.viewer, { ...staging, environment: 'production' }))).toEqual([
      'production.opened',
    ])
  })

  it('walks back page by page without losing or repeating one', async () => {
    const first = await pageFacts(members.viewer, staging, { limit: 3 })
    const second = await pageFacts(members.viewer, staging, { limit: 3, before: first.next ?? '' })
    expect([...kinds(first), ...kinds(second)]).toHaveLength(4)
    expect(kinds(second)).toEqual(['programme.fit'])
    expect(second.next).toBeNull()
  })

  it('filters by topic, with every kind that the topic covers, and by actor', async () => {
    expect(kinds(await pageFacts(members.viewer, staging, { topic: 'tokens' }))).toEqual([
      'token.exchanged',
      'grant.sealed',
    ])
    expect(kinds(await pageFacts(members.viewer, staging, { actor: 'person' }))).toEqual([
      'step.attested',
      'programme.fit',
    ])
  })

  it('takes a cursor that is no id for the first page', async () => {
    const page = await pageFacts(members.viewer, staging, { before: "' OR 1=1" })
    expect(page.facts).toHaveLength(4)
  })

  it('shows nothing to the member of another partner', async () => {
    expect((await pageFacts(members.stranger, staging)).facts).toEqual([])
  })
})
