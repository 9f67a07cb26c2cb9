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

/**
 * Reads the body once. `success` hands on an answer that a library can read again; a refusal is only what says so in
 * OAuth's own form, because a proxy's 4xx proves nothing about a token.
 */
export async function readTokenAnswer(response: Response, secrets: readonly string[]): Promise<TokenAnswer> {
  const { status } = response
  const text = await response.text()
  const body = parsedJson(text)
  if (status === 200) {
    if (typeof body !== 'object' || body === null)
      return { kind: 'unreadable', status, reason: 'the answer was not JSON' }
    const { expires_in: seconds, refresh_token: token } = body as Record<string, unknown>
    return {
      kind: 'success',
      response: new Response(text, { status, headers: { 'content-type': 'application/json' } }),
      expiresIn: typeof seconds === 'number' && seconds > 0 ? seconds : null,
      hasRefreshToken: typeof token === 'string' && token !== '',
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
