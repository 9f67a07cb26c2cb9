import { createRoute, z } from '@hono/zod-openapi'
import { inTransaction } from '../../database/in-transaction.ts'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { callerOf } from '../caller.ts'
import { requireScope } from '../require-scope.ts'
import { failures, json, jsonBody, security, time, uuid } from '../schema.ts'
import { attachReceipts } from './attach-receipts.ts'
import { matchEntry } from './match-entry.ts'

const outcome = z
  .object({
    status: z.enum(['ADDED_TO_RECEIPT_INBOX', 'UPLOADED', 'ACCEPTED', 'UNRESOLVED']),
    accountingEntryId: uuid.optional(),
    message: z.string().optional(),
  })
  .openapi('EnrichmentOutcome')

const answer = (description: string) => json(z.object({ data: outcome }), description)

/** A query holds text, and an empty text must not count as zero. */
const wholeNumber = z
  .string()
  .refine((text) => text.trim() !== '', 'must be a number')
  .pipe(z.coerce.number<string>().int())
  .openapi({ type: 'integer' })

const enrichQuery = z
  .object({
    amount: wholeNumber,
    currency: z.string().length(3),
    card_last_four_digits: z.string().regex(/^\d{4}$/),
    merchant_name: z.string().min(1),
    performed_at: time.optional(),
    settled_at: time.optional(),
    email: z.email().optional(),
  })
  .refine(
    (query) => query.performed_at !== undefined || query.settled_at !== undefined,
    'performed_at or settled_at is needed',
  )

/** docs/pleo 6.4. The scope is not in the sources; the one of the accounting entries is asked for. */
export function enrich(api: Api, realm: Realm): void {
  const route = createRoute({
    tags: ['Receipts'],
    security,
    middleware: requireScope('accounting-entries:read'),
    method: 'post',
    path: '/v2/accounting-entries/~enrich',
    operationId: 'enrichAccountingEntry',
    summary: 'Attach receipts to the expense they belong to',
    request: {
      query: enrichQuery,
      body: jsonBody(z.object({ receipts: z.array(z.base64()).min(1), tags: z.array(uuid).optional() })),
    },
    responses: {
      200: answer('Kept in the receipt inbox of the employee'),
      201: answer('Attached'),
      202: answer('Kept until the expense arrives'),
      404: answer('Card, employee or tags not found'),
      ...failures,
    },
  })
  api.openapi(route, async (c) => {
    const query = c.req.valid('query')
    const body = c.req.valid('json')
    const caller = await callerOf(realm, c)
    return inTransaction(realm.pool, async (db) => {
      const match = await matchEntry(db, realm, caller.companyIds, query, body.tags ?? [])
      if (match.kind === 'unresolved')
        return c.json({ data: { status: 'UNRESOLVED' as const, message: match.message } }, 404)
      if (match.kind === 'inbox') return c.json({ data: { status: 'ADDED_TO_RECEIPT_INBOX' as const } }, 200)
      if (match.kind === 'later') return c.json({ data: { status: 'ACCEPTED' as const } }, 202)
      await attachReceipts(db, realm, match.entryId, body.receipts, body.tags ?? [])
      return c.json({ data: { status: 'UPLOADED' as const, accountingEntryId: match.entryId } }, 201)
    })
  })
}
