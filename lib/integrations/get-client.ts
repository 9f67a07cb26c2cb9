import 'server-only'
import type { Environment } from '@/generated/prisma/enums'
import { db } from '@/lib/db'
import type { ClientAuthMethod } from '@/lib/integrations/client-credentials'

/** What may be shown of a client: never the secret, only the start of its keyed fingerprint. */
export type ClientView = {
  id: string
  clientId: string
  /** First 12 hex digits. */
  fingerprint: string
  tokenEndpointAuthMethod: ClientAuthMethod | null
  authMethodLearntAt: Date | null
  storedAt: Date
  lastCheckAt: Date | null
}

/** The client of an environment, or null. The caller has checked who is asking. */
export async function findClient(
  integrationId: string,
  environment: Environment,
): Promise<ClientView | null> {
  const row = await db().oAuthClient.findUnique({
    where: { integrationId_environment: { integrationId, environment } },
    omit: { secretSealed: true },
  })
  if (!row) return null
  return {
    id: row.id,
    clientId: row.clientId,
    fingerprint: row.secretFingerprint.slice(0, 12),
    tokenEndpointAuthMethod: row.tokenEndpointAuthMethod as ClientAuthMethod | null,
    authMethodLearntAt: row.authMethodLearntAt,
    storedAt: row.updatedAt,
    lastCheckAt: row.lastCheckAt,
  }
}
