import 'server-only'
import { randomUUID } from 'node:crypto'
import type { InputJsonObject, InputJsonValue } from '@/generated/prisma/internal/prismaNamespace'
import { audit, staffActor } from '@/lib/audit/record'
import type { Staff } from '@/lib/auth/staff'
import type { CallJudgement } from '@/lib/calls/judge-call'
import { OPERATIONS, type Operation } from '@/lib/calls/operations'
import type { Tx } from '@/lib/db'
import type { Environment } from '@/lib/environments'
import { observe } from '@/lib/facts/observe'
import type { Result } from '@/lib/pleo/answer'

export type CallToKeep = {
  integrationId: string
  environment: Environment
  connectionId: string
  operation: Operation
  by: Staff
  result: Result<unknown>
  judged: CallJudgement
  /** More for the fact's detail; never values of the answer. */
  detail?: InputJsonObject
}

/** Writes the call, what it proves and who made it; one entry of the trail however many attempts it took. Kept are status, times, ids, counts and the shape: an answer's values are people's data. */
export async function keepCall(tx: Tx, call: CallToKeep): Promise<string> {
  const id = randomUUID()
  const { integrationId, environment, connectionId, operation, result, judged } = call
  const { record } = result
  await tx.apiCall.create({
    data: {
      id,
      integrationId,
      environment,
      connectionId,
      userId: call.by.userId,
      actor: 'dashboard',
      operation,
      method: record.method,
      path: record.path,
      status: record.status,
      outcome: record.outcome,
      attempts: record.attempts,
      durationMs: record.durationMs,
      at: record.startedAt,
      ids: record.ids,
      itemCount: record.itemCount,
      ...(record.shape === null ? {} : { shape: record.shape as InputJsonValue }),
    },
  })
  const about = {
    integrationId,
    environment,
    connectionId,
    apiCallId: id,
    actor: 'dashboard',
    actorName: call.by.name,
    userId: call.by.userId,
    source: `${record.method} ${record.path}`,
  } as const
  await observe(tx, {
    ...about,
    kind: OPERATIONS[operation].fact,
    verdict: judged.verdict,
    detail: {
      status: result.status,
      outcome: result.kind,
      ...(judged.reason ? { reason: judged.reason } : {}),
      ...call.detail,
    },
  })
  if (result.kind === 'answered') {
    const { problems } = result
    await observe(tx, {
      ...about,
      kind: 'call.shape',
      verdict: problems.length === 0 ? 'pass' : 'fail',
      detail: { operation, problems },
    })
  }
  await audit(tx, staffActor(call.by), {
    partnerId: call.by.partnerId,
    integrationId,
    environment,
    action: 'call.make',
    subject: about.source,
    detail: { connectionId, callId: id, outcome: result.kind },
  })
  return id
}
