import { OAuthError } from '../oauth-error.ts'

/** docs/pleo 2.2: the current how-to says the request must include it; the old quick start did not. A setting. */
export function stateIsPresent(parameters: Record<string, string>, required: boolean): void {
  if (required && parameters.state === undefined) throw new OAuthError('invalid_request', 'state is missing')
}
