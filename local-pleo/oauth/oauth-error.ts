/** RFC 6749 sections 4.1.2.1 and 5.2. */
export class OAuthError extends Error {
  constructor(
    readonly error:
      | 'invalid_request'
      | 'invalid_client'
      | 'invalid_grant'
      | 'invalid_scope'
      | 'unauthorized_client'
      | 'unsupported_grant_type'
      | 'unsupported_response_type'
      | 'access_denied',
    readonly description: string,
  ) {
    super(description)
  }
}
