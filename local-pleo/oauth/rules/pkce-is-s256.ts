import { OAuthError } from '../oauth-error.ts'

const base64urlSha256 = /^[A-Za-z0-9_-]{43}$/

/** RFC 7636 sections 4.3 and 4.4.1; docs/pleo 2.2: required, S256 only. A method left out would mean plain. */
export function pkceIsS256(parameters: Record<string, string>): string {
  const { code_challenge: challenge, code_challenge_method: method } = parameters
  if (challenge === undefined) throw new OAuthError('invalid_request', 'code_challenge is missing')
  if (method !== 'S256') throw new OAuthError('invalid_request', 'code_challenge_method must be S256')
  if (!base64urlSha256.test(challenge)) {
    throw new OAuthError('invalid_request', 'code_challenge must be 43 characters of base64url')
  }
  return challenge
}
