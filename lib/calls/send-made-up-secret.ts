import 'server-only'
import type { Verdict } from '@/generated/prisma/enums'
import { randomToken } from '@/lib/crypto'
import type { Environment } from '@/lib/environments'
import { introspect } from '@/lib/pleo/introspect'
import { pleoAccess } from '@/lib/tokens/pleo-access'
import { receivedToken } from '@/lib/tokens/token-source'

/**
 * What a stand-in for Pleo answers to a value in the form of a client secret as bearer: 401 is right. The value is made
 * up. No stored secret is sent, not even one that the stand-in issued: the way around the gate would be there for real
 * ones too.
 */
export async function sendMadeUpSecret(
  environment: Environment,
): Promise<{ verdict: Verdict; status: number | null }> {
  const { kind, status } = await introspect(
    pleoAccess(environment, receivedToken(randomToken(), environment)),
  )
  if (kind === 'unauthorised') return { verdict: 'pass', status }
  return { verdict: kind === 'answered' ? 'fail' : 'unknown', status }
}
