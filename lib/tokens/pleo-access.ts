import 'server-only'
import { fingerprint } from '@/lib/crypto'
import { sql } from '@/lib/db'
import { type Environment, environmentSettings } from '@/lib/environments'
import type { GateKnowledge } from '@/lib/pleo/gate'
import type { PleoAccess } from '@/lib/pleo/request'
import type { TokenSource } from '@/lib/pleo/token-source'
import { apiTransport } from '@/lib/pleo/transport'

/** The way to an environment's External API with these tokens, through the gate that knows every client secret. */
export function pleoAccess(
  environment: Environment,
  tokens: TokenSource,
  options: Partial<Pick<PleoAccess, 'api' | 'transport' | 'record' | 'clock' | 'wait'>> = {},
): PleoAccess {
  return {
    environment,
    api: environmentSettings(environment).api,
    tokens,
    knowledge: gateKnowledge,
    transport: apiTransport,
    ...options,
  }
}

export const gateKnowledge: GateKnowledge = {
  apiOrigin: (environment) => new URL(environmentSettings(environment).api).origin,
  isClientSecret: async (value) => {
    const { rowCount } = await sql().query({
      name: 'is-client-secret',
      text: 'SELECT 1 FROM "SecretFingerprint" WHERE fingerprint = $1',
      values: [fingerprint(value)],
    })
    return rowCount === 1
  },
}
