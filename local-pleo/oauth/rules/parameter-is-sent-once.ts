import { OAuthError } from '../oauth-error.ts'

/** RFC 6749 sections 3.1 and 3.2: parameters MUST NOT be included more than once; without a value counts as omitted. */
export function parameterIsSentOnce(parameters: URLSearchParams): Record<string, string> {
  const once: Record<string, string> = {}
  for (const [name, value] of parameters) {
    if (parameters.getAll(name).length > 1)
      throw new OAuthError('invalid_request', `${name} is sent more than once`)
    if (value !== '') once[name] = value
  }
  return once
}
