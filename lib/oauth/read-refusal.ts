import 'server-only'
import { type AnswerMembers, isObject } from '@/lib/oauth/answer-members'
import { printable } from '@/lib/oauth/printable'

/** An error answer of the token endpoint (RFC 6749, section 5.2). */
export type Refusal = {
  status: number
  /** In RFC 6749's spelling where it is one of its codes. */
  error: string
  description: string | null
  /** In exactly the form of RFC 6749: 400 or 401, JSON, and `error` spelt as there. Only that may end a stored token. */
  exact: boolean
}

const CODES = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
  // Not of RFC 6749: what Pleo's own clients look for (docs/pleo 2.6).
  'invalid_refresh_token',
]
const LONGEST_CODE = 100
const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i

/** What an answer refuses, however it is written; null where it refuses nothing that can be read. */
export function readRefusal(
  { status, headers }: Response,
  { format, members }: AnswerMembers,
  secrets: readonly string[],
): Refusal | null {
  const written = codeOf(members)
  if (!written) return null
  const known = CODES.find((code) => letters(code) === letters(written))
  const description = members.error_description
  return {
    status,
    error: known ?? printable(written, secrets),
    description: typeof description === 'string' ? printable(description, secrets) || null : null,
    exact:
      (status === 400 || status === 401) &&
      format === 'json' &&
      JSON_TYPE.test(headers.get('content-type') ?? '') &&
      members.error === (known ?? written),
  }
}

/** `error` itself, a code inside it, or Pleo's `{type, message}` (docs/pleo 6.1), which a pair may have beside it. */
function codeOf(members: Record<string, unknown>): string | null {
  const { error } = members
  if (typeof error === 'string') return textOf(error)
  const around = isObject(error) ? error : 'access_token' in members ? {} : members
  const candidates = [around.code, around.type, around.error, around.message].map(textOf)
  const isKnown = (text: string | null) =>
    text !== null && CODES.some((code) => letters(code) === letters(text))
  return candidates.find(isKnown) ?? candidates.find((text) => text !== null) ?? null
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_CODE ? value : null
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '')
}
