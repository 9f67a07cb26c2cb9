import 'server-only'
import { type AnswerMembers, answerMembers } from '@/lib/oauth/answer-members'
import { answerText } from '@/lib/oauth/answer-text'
import { type Refusal, readRefusal } from '@/lib/oauth/read-refusal'
import { readScopes } from '@/lib/oauth/read-scopes'

type Pair = {
  kind: 'pair'
  accessToken: string
  /** Null where the answer has none: a server that does not rotate leaves it out (RFC 6749, section 6). */
  refreshToken: string | null
  /** Seconds; a short guess where the answer does not say. */
  expiresIn: number
  scope: string[] | null
}

export type TokenAnswer = Pair | ({ kind: 'refused' } & Refusal) | { kind: 'unreadable'; reason: string }

/** Printable and without spaces, as a header can carry it; no quotes and brackets, which a page has and a token has not. */
const TOKEN = /^[\x21\x23-\x3b\x3d\x3f-\x5b\x5d-\x7e]{1,16384}$/

/** What names the bearer scheme; `at+JWT` is how Pleo's introspection calls its own (docs/pleo 2.7). */
const BEARER = ['', 'bearer', 'bearertoken', 'atjwt']

// Longer is a mistake, and further than a date can reach it would lose the pair.
const LONGEST_SECONDS = 400 * 24 * 60 * 60
// The pair is real even when its lifetime is not said. A 401 earlier than that leads to a refresh all the same.
const ASSUMED_SECONDS = 300

/**
 * The one reader of what a token endpoint answers, to a code and to a refresh token. A pair is precious, for a spent code
 * or refresh token has no second answer: it is taken whatever stands oddly beside it. A refusal is only what says so, in
 * OAuth's form or nearly: a proxy's page proves nothing about a token.
 */
export async function readTokenAnswer(
  response: Response,
  secrets: readonly string[],
  askedFor: readonly string[] = [],
): Promise<TokenAnswer> {
  const { status } = response
  const answer = answerMembers(await answerText(response))
  const refusal = answer && readRefusal(response, answer, secrets)
  const succeeded = status >= 200 && status < 300
  if (succeeded && refusal && answer.members.access_token)
    return { kind: 'unreadable', reason: 'the answer has both a token and an error' }
  if (refusal && (succeeded || (status >= 400 && status < 500))) return { kind: 'refused', ...refusal }
  if (succeeded) return answer ? readPair(answer, askedFor) : unreadable('the answer was not JSON')
  return withoutReason(status) ?? unreadable(`the server answered ${status}`)
}

function readPair({ members }: AnswerMembers, askedFor: readonly string[]): TokenAnswer {
  const { access_token: access, refresh_token: refresh, token_type: type } = members
  if (typeof type === 'string' && !BEARER.includes(type.toLowerCase().replace(/[^a-z]/g, '')))
    return unreadable('the token is not a bearer token')
  if (!isToken(access)) return unreadable('the answer has no usable access_token')
  const isLeftOut = refresh === undefined || refresh === null || refresh === ''
  if (!isLeftOut && !isToken(refresh)) return unreadable('the refresh_token of the answer is not usable')
  return {
    kind: 'pair',
    accessToken: access,
    refreshToken: isLeftOut ? null : refresh,
    expiresIn: lifetime(members.expires_in),
    scope: readScopes(members.scope, askedFor),
  }
}

function isToken(value: unknown): value is string {
  return typeof value === 'string' && TOKEN.test(value) && !/^(null|undefined)$/i.test(value)
}

/** Whole seconds, of a number or of a text that is one. */
function lifetime(value: unknown): number {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof seconds !== 'number' || !(seconds >= 1)) return ASSUMED_SECONDS
  return Math.floor(Math.min(seconds, LONGEST_SECONDS))
}

/** 401 is `invalid_client` by definition, with or without a body that says so; 429 was turned away unseen. */
function withoutReason(status: number): TokenAnswer | null {
  const error = { 401: 'invalid_client', 429: 'rate_limited' }[status]
  return error ? { kind: 'refused', status, error, description: null, exact: false } : null
}

function unreadable(reason: string): TokenAnswer {
  return { kind: 'unreadable', reason }
}
