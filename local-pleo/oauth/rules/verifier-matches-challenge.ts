import { createHash } from 'node:crypto'
import { sameText } from '../../secrets.ts'
import { OAuthError } from '../oauth-error.ts'

const unreserved = /^[A-Za-z0-9\-._~]{43,128}$/

/** RFC 7636 sections 4.1 and 4.6. */
export function verifierMatchesChallenge(verifier: string | undefined, challenge: string): void {
  if (verifier === undefined) throw new OAuthError('invalid_request', 'code_verifier is missing')
  if (!unreserved.test(verifier)) {
    throw new OAuthError(
      'invalid_request',
      'code_verifier must be 43 to 128 characters of A-Z a-z 0-9 - . _ ~',
    )
  }
  const computed = createHash('sha256').update(verifier, 'ascii').digest('base64url')
  if (!sameText(computed, challenge))
    throw new OAuthError('invalid_grant', 'code_verifier does not match code_challenge')
}
