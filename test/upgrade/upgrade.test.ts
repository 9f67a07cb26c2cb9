import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { press } from '../press'
import { fixtures } from './fixtures'
import { type Kept, type OldDatabase, oldDatabase, sha256, tokenOf } from './old-database'
import { companyOf, startPleoOfToday } from './pleo-of-today'
import { type Standing, standingOf } from './standing'

describe.each(fixtures())('$name, migrated to today’s schema', (fixture) => {
  const { tables, at, standing, tokens } = fixture
  const all = (table: string) => tables[table] ?? []
  const withGrant = Object.entries(tokens)
  let database: OldDatabase
  let pleo: Awaited<ReturnType<typeof startPleoOfToday>>
  let after: Kept
  let seen: Standing

  beforeAll(async () => {
    pleo = await startPleoOfToday()
    database = await oldDatabase(fixture)
    after = await database.migrate()
    // Modules of lib/ read their settings once, and every fixture has keys of its own.
    vi.resetModules()
    Object.assign(process.env, fixture.keys, { DATABASE_URL: database.url }, addressesOf(pleo.url))
    seen = await standingOf(fixture)
  })

  afterAll(async () => {
    const { closeDb } = await import('@/lib/db')
    await closeDb()
    await database.drop()
    await pleo.stop()
  })

  it('has the same facts and nothing less in the audit trail', () => {
    expect(database.before.facts).toHaveLength(all('Fact').length)
    expect(after.facts).toEqual(database.before.facts)
    // A migration that ends something may say so there.
    expect(after.audit).toEqual(expect.arrayContaining(database.before.audit))
  })

  it('shows every step, role, connection, link and receipt as its own version did', () => {
    expect(seen).toMatchObject(standing)
  })

  it('opens every client’s secret', async () => {
    const { clientCredentials } = await import('@/lib/integrations/client-credentials')
    const { fingerprint } = await import('@/lib/crypto')
    for (const { id } of all('OAuthClient')) {
      const { clientSecret, secretFingerprint } = await clientCredentials(String(id))
      expect(fingerprint(clientSecret)).toBe(secretFingerprint)
    }
  })

  it.each(withGrant)('opens both tokens of connection %s, and refreshes them', async (connection, pair) => {
    const { accessToken } = await import('@/lib/tokens/access-token')
    const grant = all('Grant').find(({ connectionId }) => connectionId === connection)
    const fresh = new Date(String(grant?.obtainedAt))
    const kept = await accessToken(connection, { clock: () => fresh })
    expect(sha256(kept.token)).toBe(pair.access)

    const old = new Date(fresh.getTime() + 90 * 24 * 60 * 60_000)
    const renewed = await accessToken(connection, { clock: () => old })
    expect(sha256(pleo.seen.refreshToken)).toBe(pair.refresh)
    expect(renewed).toMatchObject({ justRefreshed: true, token: expect.stringMatching(/^access-/) })
    expect(await accessToken(connection, { clock: () => old })).toMatchObject({ token: renewed.token })
  })

  it('gives no token to a connection that had ended', async () => {
    const { accessToken } = await import('@/lib/tokens/access-token')
    for (const { id, status } of all('Connection')) {
      if (status !== 'needs_reauthorisation' && status !== 'disconnected') continue
      const code = status === 'disconnected' ? 'not_connected' : status
      await expect(accessToken(String(id), { clock: () => at })).rejects.toMatchObject({ code })
    }
  })

  it('starts an authorisation from every open link, and from no other', async () => {
    const { startAuthorisation } = await import('@/lib/connections/start-authorisation')
    for (const [id, state] of Object.entries(standing.links)) {
      const start = startAuthorisation(tokenOf(id), at)
      if (state === 'open') expect((await start).redirectTo).toContain(`${pleo.url}/oauth/authorize?`)
      else
        await expect(start).rejects.toMatchObject({
          code: expect.stringMatching(/^(gone|locked|no_client)$/),
        })
    }
  })

  it('connects the customers who had authorised and whose company was not known yet', async () => {
    const { finishWaiting } = await import('@/lib/connections/finish-waiting')
    const { withLink } = await import('@/lib/connections/settle')
    const { db } = await import('@/lib/db')
    for (const id of Object.values(standing.waiting).flat()) {
      const row = await db().authorisation.findUniqueOrThrow({ where: { id }, include: withLink })
      await finishWaiting(row, () => at)
      expect(
        await db().authorisation.findUniqueOrThrow({ where: { id }, include: { connection: true } }),
      ).toMatchObject({
        outcome: 'completed',
        connection: { companyId: companyOf(pleo.seen.bearer), status: 'connected' },
      })
    }
  })

  it('signs everybody in with a new link', async () => {
    const { createSignInLink } = await import('@/lib/auth/sign-in-link')
    for (const { email } of all('User')) {
      const { session } = await press(await createSignInLink(String(email)))
      expect(session, String(email)).toBeTruthy()
    }
  })
})

function addressesOf(url: string): Record<string, string> {
  const names = ['STAGING', 'PRODUCTION'].flatMap((environment) =>
    ['AUTH', 'API', 'APP'].map((place) => `PLEO_${environment}_${place}_URL`),
  )
  return Object.fromEntries(names.map((name) => [name, url]))
}
