import 'server-only'
import { authorisationServer } from '@/lib/connections/authorisation-server'
import { type ConsumedAuthorisation, trailOf } from '@/lib/connections/settle'
import { fingerprint } from '@/lib/crypto'
import { db } from '@/lib/db'
import { record } from '@/lib/facts/record'
import type { ClientCredentials } from '@/lib/integrations/client-credentials'
import { learnClientAuthentication } from '@/lib/oauth/learn-client-authentication'
import type { Client, Transport } from '@/lib/oauth/server'
import { holdIntegration } from '@/lib/places/lock-place'

const SYSTEM = { kind: 'system', name: 'this dashboard' } as const

/**
 * The client with the authentication that the token endpoint accepts, learnt at the first exchange with a made-up code;
 * null when it accepts neither. When it cannot be told, Basic is used: Pleo's documented way (docs/pleo 2.4).
 */
export async function authenticatedClient(
  row: ConsumedAuthorisation,
  credentials: ClientCredentials,
  transport: Transport,
): Promise<Client | null> {
  const { clientId, clientSecret, tokenEndpointAuthMethod } = credentials
  if (tokenEndpointAuthMethod) return { clientId, clientSecret, method: tokenEndpointAuthMethod }
  const learnt = await learnClientAuthentication(
    authorisationServer(row.environment),
    { clientId, clientSecret },
    row.redirectUri,
    transport,
  )
  if (learnt.kind === 'refused') return null
  if (learnt.kind === 'unknown') return { clientId, clientSecret, method: 'client_secret_basic' }
  await keepMethod(row, { clientId, clientSecret, method: learnt.method })
  return { clientId, clientSecret, method: learnt.method }
}

async function keepMethod(
  row: ConsumedAuthorisation,
  { clientId, clientSecret, method }: Client,
): Promise<void> {
  await db().$transaction(async (tx) => {
    await holdIntegration(tx, row.integrationId)
    // Credentials that were replaced meanwhile have to be learnt anew.
    const { count } = await tx.oAuthClient.updateMany({
      where: { id: row.oauthClientId, secretFingerprint: fingerprint(clientSecret) },
      data: { tokenEndpointAuthMethod: method, authMethodLearntAt: new Date() },
    })
    if (count === 0) return
    await record(tx, SYSTEM, trailOf(row), {
      action: 'oauth_client.auth_method',
      subject: clientId,
      detail: { method },
      facts: [
        { kind: 'client.auth_method_learnt', verdict: 'pass', source: 'token endpoint', detail: { method } },
      ],
    })
  })
}
