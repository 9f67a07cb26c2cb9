import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { exchangeThroughNextAuth } from '@/lib/auth/exchange-through-next-auth'
import * as next from '@/lib/auth/run-next-auth'

const authorisation = { id: 'a-1', environment: 'staging', clientId: 'client-1' } as const
const grant = { accessToken: 'access-1', refreshToken: 'refresh-1' }

// No table is read here; the settings want an address all the same.
process.env.DATABASE_URL = 'postgres://nobody@127.0.0.1:9/none'

let logged = ''
let seen: ReturnType<typeof vi.spyOn>

beforeEach(() => {
  logged = ''
  seen = vi.spyOn(next, 'runNextAuth')
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    logged += String(line)
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

/** All that NextAuth answered, as text. */
async function answered(): Promise<string> {
  const answer: Response = await seen.mock.results[0]?.value
  return JSON.stringify([answer.status, ...answer.headers, await answer.text()])
}

it('gives what the exchange gave, the same value, and NextAuth sees none of it', async () => {
  const exchange = vi.fn(async () => grant)
  expect(await exchangeThroughNextAuth(authorisation, 'the-code', exchange)).toBe(grant)
  expect(exchange.mock.calls).toEqual([['the-code']])
  expect(await answered()).toContain('"location","/connect/return"')
  expect(await answered()).not.toMatch(/access-1|refresh-1|the-code|session-token/)
  expect(logged).toBe('')
})

it('gives nothing after a bug in the exchange, whose words reach the log and no URL', async () => {
  const exchange = async () => Promise.reject(new TypeError('bug 17'))
  expect(await exchangeThroughNextAuth(authorisation, 'the-code', exchange)).toBeNull()
  expect(await answered()).not.toContain('bug')
  expect(logged).toContain('"event":"exchange_bug","errorName":"TypeError","errorMessage":"bug 17"')
})

it('gives nothing, and exchanges nothing, where NextAuth does not get as far', async () => {
  const exchange = vi.fn(async () => grant)
  // No client id: openid-client refuses to be made.
  expect(await exchangeThroughNextAuth({ ...authorisation, clientId: '' }, 'c', exchange)).toBeNull()
  expect(exchange).not.toHaveBeenCalled()
  expect(logged).toContain('"event":"next_auth_pleo"')
})
