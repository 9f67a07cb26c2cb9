import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { fingerprint, seal } from '@/lib/crypto'
import { db, type Tx } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'
import { record } from '@/lib/facts/record'
import { clientSecretPlace } from '@/lib/integrations/client-credentials'
import { requireNoSecretAsId } from '@/lib/integrations/secret-as-id'
import { lockPlace } from '@/lib/places/lock-place'
import { keyOf, type Place, type PlaceKey } from '@/lib/places/place'
import { requireProductionOpen } from '@/lib/places/production'

export const StoreClient = z.object({
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
  entered: Place,
  input: z.output<typeof StoreClient>,
): Promise<{ fingerprint: string }> {
  const { clientId, clientSecret } = input
  return await db().$transaction(async (tx) => {
    const place = await lockPlace(tx, staff, entered, 'engineer')
    requireProductionOpen(place)
    const key = keyOf(place)
    const print = fingerprint(clientSecret)
    const before = await tx.oAuthClient.findUnique({ where: { integrationId_environment: key } })
    await requireNoSecretAsId(tx, input, before)
    await claimSecret(tx, print, key)
    if (before && before.clientId !== clientId) await requireNothingAuthorised(tx, key, place.now)
    const id = before?.id ?? randomUUID()
    const stored = {
      clientId,
      secretSealed: seal(clientSecret, clientSecretPlace({ id, ...key, clientId })),
      secretFingerprint: print,
      // Learnt anew: replaced credentials may come from a client that Pleo set up anew.
      tokenEndpointAuthMethod: null,
      authMethodLearntAt: null,
      lastCheckAt: null,
      storedById: staff.userId,
    }
    await tx.oAuthClient.upsert({ where: { id }, create: { id, ...key, ...stored }, update: stored })
    const shown = print.slice(0, 12)
    await record(tx, staff, place, {
      action: before ? 'oauth_client.replace' : 'oauth_client.store',
      subject: clientId,
      detail: { fingerprint: shown },
      facts: [
        {
          kind: 'client.stored',
          verdict: 'pass',
          source: 'credentials form',
          detail: { clientId, fingerprint: shown },
        },
      ],
    })
    return { fingerprint: shown }
  })
}

/**
 * Makes the secret known to the gate as this client's. Environments never share a secret; the same one under another
 * integration or environment is a mix-up. The insert decides, so that of two that store it at once only one does.
 */
async function claimSecret(tx: Tx, print: string, key: PlaceKey): Promise<void> {
  await tx.secretFingerprint.createMany({ data: [{ fingerprint: print, ...key }], skipDuplicates: true })
  const known = await tx.secretFingerprint.findUniqueOrThrow({ where: { fingerprint: print } })
  if (known.integrationId === key.integrationId && known.environment === key.environment) return
  const where =
    known.integrationId === key.integrationId
      ? `this integration's ${known.environment}`
      : 'another integration'
  throw new ExpectedError('conflict', `This secret is stored for ${where} already. Nothing was saved.`, {
    fields: { clientSecret: 'Paste the secret that Pleo issued for this environment.' },
  })
}

/** What was authorised for a Client ID is bound to it: connections, and authorisations whose tokens are on their way. */
async function requireNothingAuthorised(tx: Tx, key: PlaceKey, now: Date): Promise<void> {
  const field = { fields: { clientId: 'This is another Client ID than the stored one.' } }
  const connected = await tx.connection.count({ where: { ...key, grant: { isNot: null } } })
  if (connected > 0) {
    throw new ExpectedError(
      'conflict',
      `${connected} ${connected === 1 ? 'connection was' : 'connections were'} authorised for the stored Client ID and cannot move to another. Disconnect first, or keep the Client ID and replace the secret only.`,
      field,
    )
  }
  // What is still at it after that lost its process, and its code with it.
  const since = new Date(now.getTime() - 10 * 60_000)
  const underWay = await tx.authorisation.count({
    where: { ...key, OR: [{ outcome: 'exchanged' }, { outcome: 'exchanging', consumedAt: { gt: since } }] },
  })
  if (underWay === 0) return
  throw new ExpectedError(
    'conflict',
    `${underWay} ${underWay === 1 ? 'authorisation' : 'authorisations'} for the stored Client ID came back from Pleo and ${underWay === 1 ? 'is' : 'are'} being completed. Wait until the Connections page shows the outcome, then store another Client ID.`,
    field,
  )
}
