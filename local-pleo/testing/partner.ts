import { createHash, randomBytes } from 'node:crypto'
import type { Addresses, ClientRegistration, ControlClient, EnvironmentName } from '../control-client.ts'

export const redirectUri = 'http://localhost:3999/callback'
const allScopes = [
  'users:read',
  'companies:read',
  'export-jobs:read',
  'export-jobs:write',
  'export-items:read',
  'accounting-entries:read',
  'accounts:read',
  'accounts:write',
  'vendors:read',
  'vendors:write',
  'tax-codes:read',
  'tax-codes:write',
  'tag-groups:read',
  'tag-groups:write',
]

export type Pair = {
  access_token: string
  refresh_token: string
  expires_in: number
  token_type: string
  scope?: string
}
export type Answer<T = Record<string, unknown>> = { status: number; body: T; headers: Headers }

export type Partner = Awaited<ReturnType<typeof partner>>

/** A partner's integration as small as it can be: raw requests, so that a test can send what no library would. */
export async function partner(
  pleo: Addresses & { ctl: ControlClient },
  options: Partial<ClientRegistration> & { environment?: EnvironmentName } = {},
) {
  const { environment = 'staging', ...registration } = options
  const client = { name: 'Acme Books', redirectUris: [redirectUri], scopes: allScopes, ...registration }
  const { clientId, clientSecret } = await pleo.ctl.registerClient(environment, client)
  const { auth, api } = pleo[environment]
  const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`

  function authorizeUrl(verifier: string, changes: Record<string, string | null> = {}): string {
    const parameters: Record<string, string | null> = {
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUri,
      scope: client.scopes.join(' '),
      state: 'state-1',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    }
    const sent = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null)
    return `${auth}/oauth/authorize?${new URLSearchParams(sent)}`
  }

  async function post(
    path: string,
    form: Record<string, string>,
    headers: Record<string, string> = { authorization: basic },
  ) {
    return answerOf(await fetch(auth + path, { method: 'POST', headers, body: new URLSearchParams(form) }))
  }

  const token = (form: Record<string, string>, headers?: Record<string, string>) =>
    post('/oauth/token', form, headers)

  async function code(companyId?: string, changes?: Record<string, string | null>) {
    const verifier = randomBytes(32).toString('base64url')
    const url = authorizeUrl(verifier, changes)
    const { location } = await pleo.ctl.consent(environment, {
      authorizeUrl: url,
      decision: 'approve',
      ...(companyId && { companyId }),
    })
    return { code: new URL(location).searchParams.get('code') ?? '', verifier }
  }

  const exchange = (given: { code: string; verifier: string }, headers?: Record<string, string>) =>
    token(
      {
        grant_type: 'authorization_code',
        code: given.code,
        redirect_uri: redirectUri,
        code_verifier: given.verifier,
      },
      headers,
    )

  const refresh = (refreshToken: string) =>
    token({ grant_type: 'refresh_token', refresh_token: refreshToken })

  async function connect(companyId?: string): Promise<Pair> {
    const answer = await exchange(await code(companyId))
    if (answer.status !== 200)
      throw new Error(`exchange answered ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body as Pair
  }

  async function call<T = Record<string, unknown>>(
    accessToken: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answer<T>> {
    const headers = {
      authorization: `Bearer ${accessToken}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    const response = await fetch(api + path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return answerOf<T>(response)
  }

  return {
    environment,
    clientId,
    clientSecret,
    basic,
    authorizeUrl,
    post,
    token,
    code,
    exchange,
    refresh,
    connect,
    call,
  }
}

async function answerOf<T = Record<string, unknown>>(response: Response): Promise<Answer<T>> {
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : {}) as T }
}
