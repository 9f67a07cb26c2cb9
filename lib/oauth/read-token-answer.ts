import 'server-only'
import { z } from 'zod'
import { parsedJson } from '@/lib/oauth/parsed-json'
import { printable } from '@/lib/oauth/printable'

/** An error answer of the token endpoint (RFC 6749, section 5.2). */
export type Refusal = { status: number; error: string; description: string | null }

export type TokenAnswer =
  | { kind: 'success'; response: Response; expiresIn: number | null; hasRefreshToken: boolean }
  | ({ kind: 'refused' } & Refusal)
  | { kind: 'unreadable'; status: number; reason: string }

const refusal = z.object({
  error: z.string().min(1).max(100),
  error_description: z.string().optional().catch(undefined),
})

// Longer is a mistake, and further than a date can reach it would lose the pair.
const LONGEST_SECONDS = 400 * 24 * 60 * 60

/**
 * Reads the body once. `success` hands on an answer that a strict library can read again; a refusal is only what says so in
 * OAuth's own form, because a proxy's 4xx proves nothing about a token.
 */
export async function readTokenAnswer(response: Response, secrets: readonly string[]): Promise<TokenAnswer> {
  const { status } = response
  const text = await response.text()
  const body = parsedJson(text)
  if (status === 200) {
    if (typeof body !== 'object' || body === null)
      return { kind: 'unreadable', status, reason: 'the answer was not JSON' }
    const answer = readable(body as Record<string, unknown>)
    return {
      kind: 'success',
      response: Response.json(answer),
      expiresIn: answer.expires_in ?? null,
      hasRefreshToken: answer.refresh_token !== undefined,
    }
  }
  const refused = refusal.safeParse(body)
  // 401 is `invalid_client` by definition, with or without a body that says so.
  if (status === 401 && !refused.success)
    return { kind: 'refused', status, error: 'invalid_client', description: null }
  // 429 was turned away before anything was looked at.
  if (status === 429 && !refused.success)
    return { kind: 'refused', status, error: 'rate_limited', description: null }
  if (status >= 500 || !refused.success)
    return { kind: 'unreadable', status, reason: `the server answered ${status}` }
  return {
    kind: 'refused',
    status,
    error: printable(refused.data.error, secrets),
    description: refused.data.error_description ? printable(refused.data.error_description, secrets) : null,
  }
}

type Readable = {
  access_token: unknown
  token_type: unknown
  expires_in?: number
  refresh_token?: string
  scope?: string
}

/**
 * The pair in a 200 is real even when a member beside it is not as RFC 6749, section 5.1, says: a library would refuse
 * the whole, and a spent code or refresh token has no second answer. What cannot be used is left out; a missing
 * `token_type` is the one that Pleo documents, a list of scopes becomes the text it stands for.
 */
function readable(body: Record<string, unknown>): Readable {
  const { access_token, token_type, expires_in: seconds, refresh_token: refreshToken, scope } = body
  const scopes = Array.isArray(scope) ? scope.filter((one) => typeof one === 'string').join(' ') : scope
  return {
    access_token,
    token_type: token_type || 'bearer',
    ...(typeof seconds === 'number' && seconds > 0 ? { expires_in: Math.min(seconds, LONGEST_SECONDS) } : {}),
    ...(typeof refreshToken === 'string' && refreshToken !== '' ? { refresh_token: refreshToken } : {}),
    ...(typeof scopes === 'string' && scopes !== '' ? { scope: scopes } : {}),
  }
}
