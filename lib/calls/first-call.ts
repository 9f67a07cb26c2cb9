import 'server-only'
import type { Staff } from '@/lib/auth/staff'
import { type ConnectionKey, getConnectionToCall } from '@/lib/calls/get-connection-to-call'
import { type CallShown, makeCall } from '@/lib/calls/make-call'
import { OPERATIONS } from '@/lib/calls/operations'

/** `skipped` says in words why there was no second call. */
export type FirstCall = { calls: CallShown[]; skipped: string | null }

/** Introspect, then the first of employees and companies that the token's scopes allow. */
export async function firstCall(staff: Staff, input: ConnectionKey): Promise<FirstCall> {
  const connection = await getConnectionToCall(staff, input)
  const first = await makeCall(staff, { ...input, operation: 'introspect' })
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
  return { calls: [first, await makeCall(staff, { ...input, operation: next })], skipped: null }
}
