import 'server-only'
import { type ErrorCode, isExpected } from '@/lib/errors'
import { noteRefusal } from '@/lib/refusals/note-refusal'
import type { RefusalKind } from '@/lib/refusals/refusal-kinds'

/** Codes that say no to the caller. The others are trouble that an honest caller has as well. */
const KINDS: Partial<Record<ErrorCode, RefusalKind>> = {
  not_signed_in: 'not_signed_in',
  not_allowed: 'not_allowed',
  not_found: 'not_found',
  rate_limited: 'rate_limited',
  client_secret_as_bearer: 'client_secret_as_bearer',
  environment_mismatch: 'environment_mismatch',
}

/**
 * Notes an error that ends a request, if it is a refusal. Called once a request, where errors become answers. What the
 * thrower knows (`error.refusal`) goes before what the caller knows.
 */
export function noteRefused(error: unknown, where: string, partnerId: string | null = null): void {
  if (!isExpected(error)) return
  const kind = error.refusal?.kind ?? KINDS[error.code]
  if (kind) noteRefusal({ kind, where, partnerId: error.refusal?.partnerId ?? partnerId })
}
