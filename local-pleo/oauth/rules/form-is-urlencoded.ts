import { OAuthError } from '../oauth-error.ts'

/** RFC 6749 section 3.2 and appendix B; docs/pleo 2.4. */
export function formIsUrlencoded(contentType: string | undefined): void {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/x-www-form-urlencoded') {
    throw new OAuthError('invalid_request', 'the body must be application/x-www-form-urlencoded')
  }
}
