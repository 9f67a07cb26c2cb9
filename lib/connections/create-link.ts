import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { companyIdIn } from '@/lib/connections/company-id'
import { hashToken, randomToken } from '@/lib/crypto'
import { db, type Tx } from '@/lib/db'
import { env } from '@/lib/env'
import { ExpectedError, notFound } from '@/lib/errors'
import { record } from '@/lib/facts/record'
import { lockPlace } from '@/lib/places/lock-place'
import { keyOf, type Place, type PlaceKey } from '@/lib/places/place'
import { requireAuthorisationsAllowed } from '@/lib/places/production'
import { id, line } from '@/lib/text'

const EXPIRY_DAYS = ['1', '7', '14', '30'] as const

export const CreateLink = z.object({
  label: line(120, { least: 1, ask: 'Name the customer as your team knows it.' }),
  customerReference: line(120, {
    least: 1,
    ask: 'Give your own reference for this customer, for example its id in your system.',
  }),
  expectedCompanyId: line(200)
    .transform((text) => companyIdIn(text) ?? text)
    .refine(
      (id) => !id || companyIdIn(id) !== null,
      'A Pleo company id is a UUID. Leave this empty if you do not know it.',
    )
    .default(''),
  returnAddress: line(500).default(''),
  expiryDays: z.enum(EXPIRY_DAYS, 'Choose how long the link works.').default('7'),
  connectionId: z.union([id(), z.literal('')]).default(''),
})

/**
 * Makes a link for one customer to authorise the integration, once. Only its hash is stored, so the address is given back
 * here and never again. With `connectionId` it reconnects that record: the same company is then expected.
 */
export async function createLink(
  actor: Actor,
  entered: Place,
  input: z.output<typeof CreateLink>,
): Promise<{ address: string; expiresAt: string }> {
  const token = randomToken()
  const expiresAt = new Date(entered.now.getTime() + Number(input.expiryDays) * 24 * 60 * 60_000)
  await db().$transaction(async (tx) => {
    const place = await lockPlace(tx, actor, entered, 'engineer')
    requireAuthorisationsAllowed(place)
    const key = keyOf(place)
    await requireClient(tx, key)
    if (input.returnAddress && !place.integration.returnAddresses.includes(input.returnAddress)) {
      throw new ExpectedError('invalid_input', 'The return address is not on the list of this integration.', {
        fields: { returnAddress: "Add this address to the integration's return addresses first." },
      })
    }
    const connection = input.connectionId ? await connectionOf(tx, key, input.connectionId) : null
    const link = await tx.connectLink.create({
      data: {
        ...key,
        tokenHash: hashToken(token),
        label: input.label,
        customerReference: input.customerReference,
        expectedCompanyId: connection?.companyId ?? (input.expectedCompanyId || null),
        returnAddress: input.returnAddress || null,
        expiresAt,
        createdById: actor.userId,
        createdByName: actor.name,
        connectionId: connection?.id ?? null,
      },
    })
    await record(tx, actor, place, {
      action: connection ? 'connect_link.reconnect' : 'connect_link.create',
      subject: input.label,
      detail: { link: link.id, customerReference: input.customerReference },
    })
  })
  return { address: `${env().APP_URL}/connect/${token}`, expiresAt: expiresAt.toISOString() }
}

async function requireClient(tx: Tx, key: PlaceKey): Promise<void> {
  const client = await tx.oAuthClient.findUnique({
    where: { integrationId_environment: key },
    select: { id: true },
  })
  if (client) return
  throw new ExpectedError(
    'no_client',
    'Store the OAuth client of this environment first: Pleo must know who is asking.',
  )
}

async function connectionOf(tx: Tx, key: PlaceKey, id: string) {
  const connection = await tx.connection.findFirst({ where: { id, ...key } })
  if (!connection) throw notFound('That connection')
  return connection
}
