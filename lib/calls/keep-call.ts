import 'server-only'
import { randomUUID } from 'node:crypto'
import type { InputJsonObject, InputJsonValue } from '@/generated/prisma/internal/prismaNamespace'
import type { Actor } from '@/lib/auth/actor'
import type { CallJudgement } from '@/lib/calls/judge-call'
import { OPERATIONS, type Operation } from '@/lib/calls/operations'
import type { Tx } from '@/lib/db'
import { type KnownSince, record as recordIn } from '@/lib/facts/record'
import { keyOf, type Place } from '@/lib/places/place'
import type { Result } from '@/lib/pleo/answer'

export type CallToKeep = {
  connectionId: string
  operation: Operation
  result: Result<unknown>
  judged: CallJudgement
  /** More for the fact's detail; never values of the answer. */
  detail?: InputJsonObject
}

/** Writes the call, what it proves and who made it; one entry of the trail however many attempts it took. Kept are status, times, ids, counts and the shape: an answer's values are people's data. */
export async function keepCall(tx: Tx, actor: Actor, place: Place, call: CallToKeep): Promise<string> {
  const id = randomUUID()
  const { connectionId, operation, result } = call
  const { record } = result
  await tx.apiCall.create({
    data: {
      id,
      ...keyOf(place),
      connectionId,
      userId: actor.userId,
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
  await recordIn(tx, actor, place, {
    action: 'call.make',
    subject: `${record.method} ${record.path}`,
    detail: { connectionId, callId: id, outcome: result.kind },
    facts: factsOf(id, call),
  })
  return id
}

function factsOf(
  apiCallId: string,
  { connectionId, operation, result, judged, detail }: CallToKeep,
): KnownSince[] {
  const source = `${result.record.method} ${result.record.path}`
  const about = { connectionId, apiCallId, by: 'dashboard', source } as const
  const proved: KnownSince = {
    ...about,
    kind: OPERATIONS[operation].fact,
    verdict: judged.verdict,
    detail: {
      status: result.status,
      outcome: result.kind,
      ...(judged.reason ? { reason: judged.reason } : {}),
      ...detail,
    },
  }
  if (result.kind !== 'answered') return [proved]
  const { problems } = result
  const verdict = problems.length === 0 ? 'pass' : 'fail'
  return [proved, { ...about, kind: 'call.shape', verdict, detail: { operation, problems } }]
}
