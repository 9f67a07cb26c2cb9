import { z } from '@hono/zod-openapi'
import { moment } from './offer.ts'

const text = z.string().nullable()

/** Codes and tokens appear as SHA-256 only. */
export const ledgerEntry = z
  .object({
    id: z.uuid(),
    valueSha256: z.string(),
    environment: z.string(),
    kind: z.enum(['code', 'access_token', 'refresh_token']),
    authorisationId: z.uuid(),
    clientId: z.uuid(),
    generation: z.number().int(),
    redirectUri: text,
    codeChallenge: text,
    issuedAt: moment,
    issuedBy: z.string(),
    expiresAt: moment,
    spentAt: moment.nullable(),
    spentBy: text,
    revokedAt: moment.nullable(),
    revokedBy: text,
    revokedReason: text,
    subject: z.string(),
    scopes: z.array(z.string()),
  })
  .openapi('LedgerEntry')

export const ledgerEvent = z
  .object({
    position: z.number().int(),
    ledgerId: z.uuid(),
    event: z.string(),
    requestId: text,
    reason: text,
    at: moment,
  })
  .openapi('LedgerEvent')

export const loggedRequest = z
  .object({
    id: z.uuid(),
    listener: z.enum(['auth', 'api', 'app']),
    method: z.string(),
    path: z.string(),
    clientId: text,
    subject: text,
    status: z.number().int().nullable(),
    outcome: z.enum(['answered', 'dropped before the effect', 'dropped after the effect']),
    reason: text,
    fault: text,
    at: moment,
  })
  .openapi('LoggedRequest')

export const delivery = z
  .object({
    id: z.uuid(),
    subscriptionId: z.uuid(),
    eventType: z.string(),
    status: z.enum(['waiting', 'delivered', 'failed']),
    attempts: z.number().int(),
    lastStatus: z.number().int().nullable(),
  })
  .openapi('Delivery')
