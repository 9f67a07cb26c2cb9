import type { RefusalKind } from '@/lib/refusals/refusal-kinds'

/** Every expected failure has a code here. Bugs are not listed: they throw what they throw. */
export type ErrorCode =
  | 'invalid_input'
  | 'not_signed_in'
  | 'not_allowed'
  | 'not_found'
  | 'conflict'
  | 'gone'
  | 'rate_limited'
  | 'locked'
  | 'no_client'
  | 'not_connected'
  | 'needs_reauthorisation'
  | 'environment_mismatch'
  | 'client_secret_as_bearer'
  | 'pleo_refused'
  | 'pleo_unreachable'
  | 'sealed_value_damaged'

type Refusal = { kind?: RefusalKind; partnerId?: string | null }

type Options = {
  fields?: Record<string, string>
  forget?: readonly string[]
  refusal?: Refusal
  cause?: unknown
}

/** A failure that the person can do something about. `message` says what happened and what to do; it may be shown. */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError'
  readonly code: ErrorCode
  /** Message per input field, by the field's name. */
  readonly fields: Record<string, string>
  /** Fields whose text is not sent back to the page: a secret was typed where none belongs. */
  readonly forget: readonly string[]
  /** What the trace of this failure is to say beyond its code: its kind, and the partner that it concerns. */
  readonly refusal: Refusal | undefined

  constructor(code: ErrorCode, message: string, options: Options = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.fields = options.fields ?? {}
    this.forget = options.forget ?? []
    this.refusal = options.refusal
  }
}

export function isExpected(error: unknown, code?: ErrorCode): error is ExpectedError {
  return error instanceof ExpectedError && (!code || error.code === code)
}

export function notFound(what: string, refusal?: Refusal): ExpectedError {
  return new ExpectedError(
    'not_found',
    `${what} was not found. It may have been removed, or the address is wrong.`,
    refusal ? { refusal } : {},
  )
}
