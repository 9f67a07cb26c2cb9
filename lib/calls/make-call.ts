import 'server-only'
import { holdMembership } from '@/lib/auth/hold-membership'
import type { Staff } from '@/lib/auth/staff'
import { type ConnectionKey, getConnectionToCall } from '@/lib/calls/get-connection-to-call'
import { judgeCall } from '@/lib/calls/judge-call'
import { keepCall } from '@/lib/calls/keep-call'
import { OPERATIONS, type Operation } from '@/lib/calls/operations'
import { type ShownAnswer, shownAnswer } from '@/lib/calls/shown-answer'
import { db } from '@/lib/db'
import { requireProductionOpen } from '@/lib/integrations/production'
import { scopeTokens } from '@/lib/oauth/scope-tokens'
import type { Ending, Result } from '@/lib/pleo/answer'
import { limit } from '@/lib/rate-limit'
import { pleoAccess } from '@/lib/tokens/pleo-access'
import { connectionTokens } from '@/lib/tokens/token-source'

export type CallToMake = ConnectionKey & { operation: Operation }

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
 * Calls Pleo with the connection's token and keeps what the call proves. Throws `not_found`, `locked` (Production is not
 * open), `not_connected`, `needs_reauthorisation`, `pleo_unreachable` when no token is to be had, and `rate_limited`.
 */
export async function makeCall(staff: Staff, input: CallToMake): Promise<CallShown> {
  await holdMembership(db(), staff, 'engineer')
  const connection = await getConnectionToCall(staff, input)
  const { integrationId, environment } = connection
  await requireProductionOpen(db(), integrationId, environment)
  await limit('call', connection.id, 60, 60)

  const access = pleoAccess(environment, connectionTokens(connection.id))
  const result = await OPERATIONS[input.operation].call(access)
  const { scopes: granted, companyId, grant } = connection
  const clientId = grant?.oauthClient.clientId ?? null
  const ended = result.kind === 'unauthorised' && (await hasEnded(connection.id))
  const caller = { scopes: granted, companyId, clientId, ended }
  const judged = judgeCall(input.operation, result, caller)
  const scopes = scopesOf(input.operation, result)
  const callId = await db().$transaction((tx) =>
    keepCall(tx, {
      integrationId,
      environment,
      connectionId: connection.id,
      operation: input.operation,
      by: staff,
      result,
      judged,
      ...(scopes ? { detail: { scopes } } : {}),
    }),
  )
  return { ...shown(callId, input.operation, result, scopes), reason: judged.reason ?? result.reason }
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
