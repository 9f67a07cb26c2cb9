/** Every kind of refusal that leaves a trace. The names are stable: they are in logs, and the audit page has words for them. */
export const REFUSAL_KINDS = [
  'not_signed_in',
  'not_member',
  'not_allowed',
  'not_found',
  'cross_site',
  'rate_limited',
  'wrong_link',
  'wrong_callback',
  'wrong_sign_in_link',
  'bad_input',
  'client_secret_as_bearer',
  'environment_mismatch',
] as const

export type RefusalKind = (typeof REFUSAL_KINDS)[number]
