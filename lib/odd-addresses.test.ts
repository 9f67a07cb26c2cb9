import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAudit } from '@/lib/audit/list'
import { staffOf } from '@/lib/auth/staff'
import { getCall } from '@/lib/calls/get-call'
import { findLink, viewLink } from '@/lib/connections/find-link'
import { getConnection } from '@/lib/connections/get-connection'
import { viewOutcome } from '@/lib/connections/view-outcome'
import { isExpected } from '@/lib/errors'
import { pageFacts } from '@/lib/facts/page-facts'
import { createIntegration } from '@/lib/integrations/create-integration'
import { viewFromPleo } from '@/lib/integrations/from-pleo'
import { acceptInvitation, declineInvitation } from '@/lib/partners/answer-invitation'
import { findInvitation } from '@/lib/partners/find-invitation'
import { enterPlace, type Place } from '@/lib/places/place'
import { createDatabase } from '@/test/database'
import { type Members, openMembers } from '@/test/members'

/** What `%00` and the like in a path or a query become. */
const ODD = {
  NUL: '\0',
  'a name with NUL': 'acme\0',
  '36 dashes': '-'.repeat(36),
  '36 digits': '0'.repeat(36),
  'half an id': '01a211c4-446a-7779',
  'half a surrogate pair': '\ud800',
  '65,536 letters': 'a'.repeat(2 ** 16),
}

let members: Members
let place: Place

beforeAll(async () => {
  members = await openMembers(await createDatabase())
  const asked = { name: 'Books', multiCustomer: true, builtByPartner: true }
  const { slug } = await createIntegration(members.owner, asked)
  place = await enterPlace(members.owner, slug, 'production')
})
afterAll(() => members.close())

async function endsAsNotFound(work: Promise<unknown>): Promise<void> {
  const error = await work.catch((caught: unknown) => caught)
  expect(isExpected(error, 'not_found')).toBe(true)
}

describe.each(Object.entries(ODD))('%s in an address', (_what, text) => {
  it('is no partner, integration, connection, call or invitation', async () => {
    const { owner, users } = members
    const me = { userId: users.owner, email: owner.email, name: owner.name }
    await endsAsNotFound(staffOf(users.owner, text))
    await endsAsNotFound(enterPlace(owner, text, 'staging'))
    await endsAsNotFound(enterPlace(owner, 'books', text))
    await endsAsNotFound(getConnection(owner, place, text))
    await endsAsNotFound(getCall(owner, place, text))
    await endsAsNotFound(acceptInvitation(me, { id: text }))
    await endsAsNotFound(declineInvitation(me, { id: text }))
    expect(await findInvitation(me, text)).toBeNull()
    expect(await viewFromPleo(text, 'staging')).toBeNull()
  })

  it('is no link and no outcome of one', async () => {
    const now = new Date()
    expect(await findLink(text, null)).toBeNull()
    expect(await viewLink(text, now)).toBeNull()
    expect(await viewOutcome(text, () => `${text}.${text}`, now)).toBeNull()
  })

  it('is no place to read on from', async () => {
    expect(await listAudit(members.owner, { before: text })).toMatchObject({ next: null })
    expect(await pageFacts(members.owner, place, { before: text })).toEqual({
      facts: [],
      next: null,
    })
  })
})
