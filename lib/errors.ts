import type { RefusalKind } from '@/lib/refusals/refusal-kinds'

/** Every expected failure has a code here, and its HTTP status. Bugs are not listed: they throw what they throw. */
const STATUS = {
  invalid_input: 422,
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  rate_limited: 429,
  locked: 423,
  no_client: 409,
  not_connected: 409,
  needs_reauthorisation: 409,
  environment_mismatch: 422,
  client_secret_as_bearer: 422,
  pleo_refused: 502,
  pleo_unreachable: 503,
  sealed_value_damaged: 500,
} as const

export type ErrorCode = keyof typeof STATUS

type Refusal = { kind?: RefusalKind; partnerId?: string | null }

type Options = {
  fields?: Record<string, string>
  retryAfter?: number
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
  /** Seconds, with `rate_limited`. */
  readonly retryAfter: number | undefined
  /** Fields whose text is not sent back to the page: a secret was typed where none belongs. */
  readonly forget: readonly string[]
  /** What the trace of this failure is to say beyond its code: its kind, and the partner that it concerns. */
  readonly refusal: Refusal | undefined

  constructor(code: ErrorCode, message: string, options: Options = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.fields = options.fields ?? {}
    this.retryAfter = options.retryAfter
    this.forget = options.forget ?? []
    this.refusal = options.refusal
  }

  get status(): number {
    return STATUS[this.code]
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
