import { OAuthError } from '../oauth-error.ts'

/** RFC 6749 section 6: a refresh MUST NOT include a scope that was not granted. Narrowing is not offered by Pleo. */
export function scopeIsNotWidened(granted: string[], scope: string | undefined): void {
  const asked = (scope ?? '').split(' ').filter((part) => part !== '')
  if (asked.some((part) => !granted.includes(part))) {
    throw new OAuthError('invalid_scope', 'scope goes beyond what was granted')
  }
}
