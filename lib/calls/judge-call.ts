import 'server-only'
import type { Verdict } from '@/generated/prisma/enums'
import { OPERATIONS, type Operation } from '@/lib/calls/operations'
import type { Ending, Result } from '@/lib/pleo/answer'

/** What is known of the connection that called. */
export type Caller = {
  scopes: readonly string[]
  companyId: string
  clientId: string | null
  /** True when Pleo has refused the refresh token as well: the customer withdrew, or the grant ran out. */
  ended: boolean
}

/** `reason` in words, where the verdict is not simply how the call ended. */
export type CallJudgement = { verdict: Verdict; reason: string | null }

const VERDICT: Record<Ending, Verdict> = {
  answered: 'pass',
  refused: 'fail',
  unauthorised: 'fail',
  rate_limited: 'unknown',
  unavailable: 'unknown',
  unreachable: 'unknown',
}

/** What a call proves: an answer counts that can be read and is about this client and this company. */
export function judgeCall(operation: Operation, result: Result<unknown>, caller: Caller): CallJudgement {
  if (result.kind === 'refused') return judgeRefusal(operation, result, caller)
  // What ended is the customer's authorisation. The connection shows it; the call itself could not be tried.
  if (result.kind === 'unauthorised' && caller.ended) return { verdict: 'unknown', reason: null }
  if (result.kind !== 'answered') return { verdict: VERDICT[result.kind], reason: null }
  // A proxy's page has status 200 too.
  if (result.data === null)
    return { verdict: 'unknown', reason: 'The answer is not one of Pleo’s: it could not be read.' }
  return operation === 'introspect' ? judgeCredential(result.data, caller) : { verdict: 'pass', reason: null }
}

/** Without the scope 403 is the right answer: it contradicts nothing that was granted. */
function judgeRefusal(operation: Operation, { status }: Result<unknown>, caller: Caller): CallJudgement {
  const { scope } = OPERATIONS[operation]
  if (status !== 403 || !scope || caller.scopes.includes(scope)) return { verdict: 'fail', reason: null }
  return {
    verdict: 'unknown',
    reason: `This connection was never granted ${scope}, so Pleo refuses the call.`,
  }
}

function judgeCredential(data: unknown, caller: Caller): CallJudgement {
  const { clientId, subjectURN } = data as { clientId?: string; subjectURN?: string | null }
  if (clientId !== caller.clientId)
    return {
      verdict: 'fail',
      reason: 'Pleo says that the token belongs to another Client ID than the stored one.',
    }
  if (subjectURN && subjectURN.toLowerCase() !== `urn:pleo:company:${caller.companyId}`.toLowerCase())
    return { verdict: 'fail', reason: 'Pleo says that the token is for another resource than this company.' }
  return { verdict: 'pass', reason: null }
}
