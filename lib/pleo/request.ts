import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { type Clock, systemClock } from '@/lib/clock'
import type { Environment } from '@/lib/environments'
import { isExpected } from '@/lib/errors'
import { networkReason } from '@/lib/oauth/network-reason'
import type { Answer, CallRecord, Method } from '@/lib/pleo/answer'
import { type GateKnowledge, guard } from '@/lib/pleo/gate'
import { idsAndCount, type ReadAnswer, readAnswer } from '@/lib/pleo/read-answer'
import { retryAfterMs } from '@/lib/pleo/retry-after'
import { shapeOf } from '@/lib/pleo/shape'
import type { IssuedToken, TokenSource } from '@/lib/pleo/token-source'
import type { Transport } from '@/lib/pleo/transport'

/** One way to Pleo: an environment, whose token, and what carries it. */
export type PleoAccess = {
  environment: Environment
  /** Base address of the External API. */
  api: string
  tokens: TokenSource
  knowledge: GateKnowledge
  transport: Transport
  /** Told about every call that was made, whatever came of it. */
  record?: (call: CallRecord) => void
  clock?: Clock
  wait?: (milliseconds: number) => Promise<void>
}

type PleoRequest = {
  operation: string
  method: Method
  /** With its ids filled in, without the query: queries can hold people's data and are not kept. */
  path: string
  query?: Record<string, string | readonly string[] | undefined>
}

const TOTAL_MS = 30_000
const MOST_ATTEMPTS = 5
const DEFAULT_WAIT_MS = 1_000

type Attempt = ReadAnswer & { status: number | null; retryMs: number | null }

/**
 * Makes one call. Throws what the gate or the token source throws before anything is sent; everything that a server or
 * network can do is a named ending. On 401 a newer stored token is tried, else one refresh and one retry; on 429 the
 * wait that Pleo asks for is kept as long as the whole stays under 30 seconds.
 */
export async function request(pleo: PleoAccess, asked: PleoRequest): Promise<Answer> {
  const clock = pleo.clock ?? systemClock
  const startedAt = clock()
  const started = performance.now()
  const url = addressOf(pleo.api, asked)
  let token = await pleo.tokens.current()
  let refreshed = false
  let attempts = 0
  let uncounted = 0
  for (;;) {
    await guard({ environment: pleo.environment, url, bearer: token }, pleo.knowledge)
    attempts += 1
    const attempt = await send(pleo.transport, asked, url, token, clock)
    const spent = performance.now() - started + uncounted
    if (attempts < MOST_ATTEMPTS && attempt.kind === 'unauthorised' && !refreshed) {
      const newer = await newerToken(pleo.tokens, token, attempt)
      if (newer) {
        refreshed = newer.justRefreshed ?? true
        token = newer
        continue
      }
    }
    if (attempts < MOST_ATTEMPTS && attempt.kind === 'rate_limited') {
      const next = attempt.retryMs ?? DEFAULT_WAIT_MS * 2 ** (attempts - 1)
      if (spent + next < TOTAL_MS) {
        uncounted += await pauseFor(next, pleo.wait)
        continue
      }
    }
    return conclude(pleo, asked, url, attempt, { startedAt, durationMs: Math.round(spent), attempts })
  }
}

async function send(
  transport: Transport,
  asked: PleoRequest,
  url: string,
  token: IssuedToken,
  clock: Clock,
): Promise<Attempt> {
  try {
    const response = await transport(url, {
      method: asked.method,
      headers: { accept: 'application/json', authorization: `Bearer ${token.token}` },
    })
    const read = readAnswer(response.status, await response.text(), token.token)
    return {
      ...read,
      status: response.status,
      retryMs: retryAfterMs(response.headers.get('retry-after'), clock()),
    }
  } catch (error) {
    const reason = `Pleo could not be reached: ${networkReason(error)}`
    return { kind: 'unreachable', status: null, body: null, reason, retryMs: null }
  }
}

/** Null when there is none to be had: then the 401 stands, and its reason says why. */
async function newerToken(
  tokens: TokenSource,
  used: IssuedToken,
  attempt: Attempt,
): Promise<IssuedToken | null> {
  try {
    return await tokens.refreshed(used.generation)
  } catch (error) {
    if (!isExpected(error)) throw error
    attempt.reason = error.message
    // The 401 proves nothing about the connection while a newer token could not be asked for.
    if (error.code === 'pleo_unreachable') attempt.kind = 'unreachable'
    return null
  }
}

function conclude(
  pleo: PleoAccess,
  asked: PleoRequest,
  url: string,
  attempt: Attempt,
  effort: { startedAt: Date; durationMs: number; attempts: number },
): Answer {
  const answered = attempt.kind === 'answered'
  const record: CallRecord = {
    operation: asked.operation,
    method: asked.method,
    path: asked.path,
    ...effort,
    status: attempt.status,
    outcome: attempt.kind,
    ...(answered ? idsAndCount(attempt.body) : { ids: [], itemCount: null }),
    shape: attempt.body === null || attempt.body === undefined ? null : shapeOf(attempt.body),
  }
  pleo.record?.(record)
  const { kind, status, body, reason } = attempt
  const retryAfter = attempt.retryMs === null ? null : Math.ceil(attempt.retryMs / 1000)
  return { kind, status, url, body, reason, retryAfter, record }
}

function addressOf(api: string, asked: PleoRequest): string {
  const url = new URL(api + asked.path)
  for (const [name, value] of Object.entries(asked.query ?? {}))
    for (const one of [value ?? []].flat()) url.searchParams.append(name, one)
  return url.href
}

/** Gives what the time that passed lacks to the pause: it counts as long as it was asked for, however it is waited. */
async function pauseFor(
  milliseconds: number,
  wait: PleoAccess['wait'] = (time) => pause(time),
): Promise<number> {
  const begun = performance.now()
  await wait(milliseconds)
  return Math.max(0, milliseconds - (performance.now() - begun))
}
