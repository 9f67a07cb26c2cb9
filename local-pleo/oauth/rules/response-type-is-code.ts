import { OAuthError } from '../oauth-error.ts'

/** RFC 6749 section 4.1.1; docs/pleo 2.1: no other flow is documented. */
export function responseTypeIsCode(parameters: Record<string, string>): void {
  if (parameters.response_type === undefined)
    throw new OAuthError('invalid_request', 'response_type is missing')
  if (parameters.response_type !== 'code')
    throw new OAuthError('unsupported_response_type', 'response_type must be code')
}
