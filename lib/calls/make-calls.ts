import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import type { MakeCall } from '@/lib/calls/call-input'
import type { ConnectionToCall } from '@/lib/calls/get-connection-to-call'
import { type CallShown, makeCall, openCaller } from '@/lib/calls/make-call'
import { OPERATIONS } from '@/lib/calls/operations'
import type { Place } from '@/lib/places/place'

/** `skipped` says in words why there was no second call. */
export type CallsMade = { calls: CallShown[]; skipped: string | null }

/** Makes the call that was chosen, or the two first ones. Throws what `openCaller` and `makeCall` throw. */
export async function makeCalls(
  actor: Actor,
  place: Place,
  { connectionId, operation }: z.output<typeof MakeCall>,
): Promise<CallsMade> {
  const connection = await openCaller(actor, place, connectionId)
  if (operation === 'first') return await firstCalls(actor, place, connection)
  return { calls: [await makeCall(actor, place, connection, operation)], skipped: null }
}

/** Introspect, then the first of employees and companies that the token's scopes allow. */
async function firstCalls(actor: Actor, place: Place, connection: ConnectionToCall): Promise<CallsMade> {
  const first = await makeCall(actor, place, connection, 'introspect')
  if (first.outcome !== 'answered')
    return { calls: [first], skipped: 'The first call was not answered, so no second one was made.' }
  const scopes = first.scopes ?? connection.scopes
  const next = (['employees', 'companies'] as const).find((operation) =>
    scopes.includes(OPERATIONS[operation].scope ?? ''),
  )
  if (!next)
    return {
      calls: [first],
      skipped: 'The token has neither users:read nor companies:read, so there is nothing else to read here.',
    }
  return { calls: [first, await makeCall(actor, place, connection, next)], skipped: null }
}
