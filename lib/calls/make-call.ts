import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { type ConnectionToCall, getConnectionToCall } from '@/lib/calls/get-connection-to-call'
import { judgeCall } from '@/lib/calls/judge-call'
import { keepCall } from '@/lib/calls/keep-call'
import { OPERATIONS, type Operation } from '@/lib/calls/operations'
import { type ShownAnswer, shownAnswer } from '@/lib/calls/shown-answer'
import { db } from '@/lib/db'
import { scopeTokens } from '@/lib/oauth/scope-tokens'
import { requireActor } from '@/lib/places/lock-place'
import type { Place } from '@/lib/places/place'
import { requireProductionOpen } from '@/lib/places/production'
import type { Ending, Result } from '@/lib/pleo/answer'
import { limit } from '@/lib/rate-limit'
import { pleoAccess } from '@/lib/tokens/pleo-access'
import { connectionTokens } from '@/lib/tokens/token-source'

/** For the person who made the call, once. `answer` is not kept anywhere. */
export type CallShown = ShownAnswer & {
  callId: string
  operation: Operation
  outcome: Ending
  status: number | null
  at: Date
  durationMs: number
  attempts: number
  request: { method: string; url: string; headers: Record<string, string> }
  /** What went wrong, in words; null when Pleo answered and the answer proves what it should. */
  reason: string | null
  /** Seconds, where Pleo asked to wait. */
  retryAfter: number | null
  /** Where the answer differs from the documented form. */
  problems: string[]
  itemCount: number | null
  /** Scopes that Pleo named, with `introspect` only. */
  scopes: string[] | null
}

/**
 * The connection that an actor may call Pleo with here. Throws `not_found`, `not_allowed` and `locked` (Production is not
 * open).
 */
export async function openCaller(
  actor: Actor,
  place: Place,
  connectionId: string,
): Promise<ConnectionToCall> {
  await requireActor(db(), actor, place, 'engineer')
  const connection = await getConnectionToCall(actor, place, connectionId)
  requireProductionOpen(place)
  return connection
}

/**
 * Calls Pleo with the connection's token and keeps what the call proves. Throws `not_connected`, `needs_reauthorisation`,
 * `pleo_unreachable` when no token is to be had, and `rate_limited`.
 */
export async function makeCall(
  actor: Actor,
  place: Place,
  connection: ConnectionToCall,
  operation: Operation,
): Promise<CallShown> {
  await limit('call', connection.id, 60, 60)

  const access = pleoAccess(place.environment, connectionTokens(connection.id))
  const result = await OPERATIONS[operation].call(access)
  const { scopes: granted, companyId, grant } = connection
  const clientId = grant?.oauthClient.clientId ?? null
  const ended = result.kind === 'unauthorised' && (await hasEnded(connection.id))
  const judged = judgeCall(operation, result, { scopes: granted, companyId, clientId, ended })
  const scopes = scopesOf(operation, result)
  const kept = {
    connectionId: connection.id,
    operation,
    result,
    judged,
    ...(scopes ? { detail: { scopes } } : {}),
  }
  const callId = await db().$transaction((tx) => keepCall(tx, actor, place, kept))
  return { ...shown(callId, operation, result, scopes), reason: judged.reason ?? result.reason }
}

function scopesOf(operation: Operation, result: Result<unknown>): string[] | null {
  if (operation !== 'introspect' || result.kind !== 'answered') return null
  const { scope } = (result.data ?? {}) as { scope?: string }
  return scope === undefined ? null : scopeTokens(scope)
}

function shown(
  callId: string,
  operation: Operation,
  result: Result<unknown>,
  scopes: string[] | null,
): Omit<CallShown, 'reason'> {
  const { record } = result
  return {
    callId,
    operation,
    outcome: result.kind,
    status: result.status,
    at: record.startedAt,
    durationMs: record.durationMs,
    attempts: record.attempts,
    request: {
      method: record.method,
      url: result.url,
      headers: { accept: 'application/json', authorization: 'Bearer [left out]' },
    },
    ...shownAnswer(result.body),
    retryAfter: result.retryAfter,
    problems: result.problems,
    itemCount: record.itemCount,
    scopes,
  }
}

async function hasEnded(connectionId: string): Promise<boolean> {
  const { status } = await db().connection.findUniqueOrThrow({
    where: { id: connectionId },
    select: { status: true },
  })
  return status !== 'connected'
}
