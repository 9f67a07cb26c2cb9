import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { audit, staffActor } from '@/lib/audit/record'
import { requireRole, type Staff } from '@/lib/auth/staff'
import { fingerprint, seal } from '@/lib/crypto'
import { db, type Tx } from '@/lib/db'
import { ExpectedError, notFound } from '@/lib/errors'
import { observe } from '@/lib/facts/observe'
import { clientSecretPlace } from '@/lib/integrations/client-credentials'
import { requireProductionOpen } from '@/lib/integrations/production'

export const StoreClient = z.object({
  integration: z.string(),
  environment: z.enum(['staging', 'production']),
  clientId: z
    .string()
    .trim()
    .min(8, 'Paste the Client ID as you received it.')
    .max(200, 'A Client ID is shorter than this.')
    .regex(/^[\x21-\x7e]+$/, 'A Client ID has no spaces. Paste only the ID.'),
  clientSecret: z
    .string()
    .trim()
    .min(16, 'Paste the Client Secret as you received it.')
    .max(500, 'A Client Secret is shorter than this.')
    .regex(/^[\x21-\x7e]+$/, 'A Client Secret has no spaces. Paste only the secret.'),
})

/**
 * Seals the credentials as received from Pleo; a secret that is replaced stays known to the gate by its fingerprint.
 * Another Client ID cannot take over connections that were authorised for the old one: those have to be disconnected first.
 */
export async function storeClient(
  staff: Staff,
  input: z.output<typeof StoreClient>,
): Promise<{ fingerprint: string }> {
  requireRole(staff, 'engineer')
  const { integration: slug, environment, clientId, clientSecret } = input
  if (clientId === clientSecret) {
    throw new ExpectedError(
      'invalid_input',
      'The Client ID and the Client Secret are the same text. Nothing was saved.',
      {
        fields: { clientSecret: 'This is the Client ID. Paste the Client Secret here.' },
      },
    )
  }
  return await db().$transaction(async (tx) => {
    const integration = await tx.integration.findFirst({ where: { slug, partnerId: staff.partnerId } })
    if (!integration) throw notFound('That integration')
    await requireProductionOpen(tx, integration.id, environment)
    const key = { integrationId: integration.id, environment }
    const print = fingerprint(clientSecret)
    await requireForeignToNobody(tx, print, key)
    const before = await tx.oAuthClient.findUnique({ where: { integrationId_environment: key } })
    if (before && before.clientId !== clientId) await requireNoConnections(tx, key)
    const id = before?.id ?? randomUUID()
    const stored = {
      clientId,
      secretSealed: seal(clientSecret, clientSecretPlace(id, environment)),
      secretFingerprint: print,
      tokenEndpointAuthMethod: before?.clientId === clientId ? before.tokenEndpointAuthMethod : null,
      authMethodLearntAt: before?.clientId === clientId ? before.authMethodLearntAt : null,
      lastCheckAt: null,
      storedById: staff.userId,
    }
    await tx.oAuthClient.upsert({ where: { id }, create: { id, ...key, ...stored }, update: stored })
    await tx.secretFingerprint.upsert({
      where: { fingerprint: print },
      create: { fingerprint: print, ...key },
      update: {},
    })
    const shown = print.slice(0, 12)
    await observe(tx, {
      ...key,
      kind: 'client.stored',
      verdict: 'pass',
      actor: 'person',
      actorName: staff.name,
      userId: staff.userId,
      source: 'credentials form',
      detail: { clientId, fingerprint: shown },
    })
    await audit(tx, staffActor(staff), {
      partnerId: staff.partnerId,
      ...key,
      action: before ? 'oauth_client.replace' : 'oauth_client.store',
      subject: clientId,
      detail: { fingerprint: shown },
    })
    return { fingerprint: shown }
  })
}

/** Environments never share a secret; the same secret under another integration or environment is a mix-up. */
async function requireForeignToNobody(
  tx: Tx,
  print: string,
  key: { integrationId: string; environment: 'staging' | 'production' },
): Promise<void> {
  const known = await tx.secretFingerprint.findUnique({ where: { fingerprint: print } })
  if (!known || (known.integrationId === key.integrationId && known.environment === key.environment)) return
  const where =
    known.integrationId === key.integrationId
      ? `this integration's ${known.environment}`
      : 'another integration'
  throw new ExpectedError('conflict', `This secret is stored for ${where} already. Nothing was saved.`, {
    fields: { clientSecret: 'Paste the secret that Pleo issued for this environment.' },
  })
}

async function requireNoConnections(
  tx: Tx,
  key: { integrationId: string; environment: 'staging' | 'production' },
): Promise<void> {
  const count = await tx.connection.count({ where: { ...key, grant: { isNot: null } } })
  if (count === 0) return
  throw new ExpectedError(
    'conflict',
    `${count} ${count === 1 ? 'connection was' : 'connections were'} authorised for the stored Client ID and cannot move to another. Disconnect first, or keep the Client ID and replace the secret only.`,
    { fields: { clientId: 'This is another Client ID than the stored one.' } },
  )
}
