import { describe, expect, it } from 'vitest'
import { exchangeCode } from '@/lib/oauth/exchange-code'
import { refreshGrant } from '@/lib/oauth/refresh-grant'

const server = {
  authorizationEndpoint: 'https://auth.acme.example/oauth/authorize',
  tokenEndpoint: 'https://auth.acme.example/oauth/token',
  introspectionEndpoint: 'https://auth.acme.example/oauth/token/introspect',
}
const client = { clientId: 'client-1', clientSecret: 'a-secret', method: 'client_secret_basic' } as const
const code = { code: 'code-1', redirectUri: 'https://app.acme.example/callback', verifier: 'v'.repeat(43) }

const PAIR = { access_token: 'access-1', refresh_token: 'refresh-2', token_type: 'Bearer', expires_in: 3600 }
const { token_type: _, ...untyped } = PAIR

const refreshed = (status: number, body: unknown) =>
  refreshGrant(server, client, 'refresh-1', async () => Response.json(body, { status }))
const exchanged = (body: unknown) => exchangeCode(server, client, code, async () => Response.json(body))

describe('a pair that came with 200 is kept', () => {
  it.each([
    ['no token_type', untyped, null, 3600],
    ['an empty token_type', { ...PAIR, token_type: '' }, null, 3600],
    [
      'the scopes as a list',
      { ...PAIR, scope: ['users:read', 'companies:read'] },
      ['users:read', 'companies:read'],
      3600,
    ],
    ['the scopes as null', { ...PAIR, scope: null }, null, 3600],
    ['scopes that are none', { ...PAIR, scope: 'users:read a\0b "x"' }, ['users:read'], 3600],
    ['members that nobody asked for', { ...PAIR, id_token: 17 }, null, 3600],
    ['a life of a thousand years', { ...PAIR, expires_in: 31_536_000_000 }, null, 34_560_000],
  ])('with %s', async (_name, body, scope, expiresIn) => {
    const tokens = { accessToken: 'access-1', refreshToken: 'refresh-2', scope, expiresIn }
    expect(await refreshed(200, body)).toEqual({ kind: 'granted', tokens })
    expect(await exchanged(body)).toEqual({ kind: 'granted', tokens })
  })

  it('unless it has no access token, or one of another kind', async () => {
    for (const body of [
      { ...PAIR, access_token: '' },
      { ...PAIR, token_type: 'mac' },
    ]) {
      expect(await refreshed(200, body)).toMatchObject({ kind: 'unknown' })
      expect(await exchanged(body)).toMatchObject({ kind: 'lost' })
    }
  })
})

describe('a refresh token is dead', () => {
  it.each([
    [400, { error: 'invalid_grant' }, true],
    [400, { error: 'invalid_refresh_token' }, true],
    [401, { error: 'invalid_refresh_token' }, true],
    [401, { error: 'unauthorized', error_description: 'invalid_refresh_token: expired' }, true],
    [400, { error: 'invalid_request', error_description: 'something else' }, false],
    [401, { error: 'invalid_client' }, false],
    [403, { error: 'forbidden', error_description: 'invalid_refresh_token' }, false],
  ])('%i %o: %s', async (status, body, terminal) => {
    expect(await refreshed(status, body)).toMatchObject({ kind: 'refused', terminal })
  })
})
