import 'server-only'
import type { Verdict } from '@/generated/prisma/enums'
import { type Environment, environmentSettings } from '@/lib/environments'
import { introspect } from '@/lib/pleo/introspect'
import { gateKnowledge, pleoAccess } from '@/lib/tokens/pleo-access'
import { receivedToken } from '@/lib/tokens/token-source'

/**
 * What the stand-in for Pleo answers to the secret of its own demo client as bearer: 401 is right. Null where no stand-in
 * gave one, that is everywhere but in the embedded default. The secret comes from the launcher, opens fictional data only
 * and goes to the stand-in that issued it. Secrets that people stored stay behind the gate, here too.
 */
export async function sendDemoSecret(
  environment: Environment,
): Promise<{ verdict: Verdict; status: number | null } | null> {
  const { standInSecret } = environmentSettings(environment)
  if (!standInSecret) return null
  const access = pleoAccess(environment, receivedToken(standInSecret, environment))
  const knowledge = {
    ...gateKnowledge,
    // Somebody may have stored the demo client for trying things out; then the gate would know its secret.
    isClientSecret: async (value: string) => value !== standInSecret && gateKnowledge.isClientSecret(value),
  }
  const { kind, status } = await introspect({ ...access, knowledge })
  if (kind === 'unauthorised') return { verdict: 'pass', status }
  return { verdict: kind === 'answered' ? 'fail' : 'unknown', status }
}
