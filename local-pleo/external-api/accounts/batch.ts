import { z } from '@hono/zod-openapi'
import type { PoolClient } from 'pg'
import { uuid } from '../schema.ts'
import { type Account, account, accountBody } from './account.ts'
import { createAccount } from './create-account.ts'

const reasons = [
  'EXTERNAL_ID_ALREADY_EXISTS',
  'EXTERNAL_ID_TOO_LONG',
  'EXTERNAL_ID_EMPTY',
  'NAME_TOO_LONG',
  'NAME_EMPTY',
  'CODE_TOO_LONG',
  'OTHER',
] as const

type Reason = (typeof reasons)[number]

/** Lengths are judged item by item, so the schema lets them through. */
const item = accountBody.extend({ externalId: z.string(), name: z.string(), code: z.string().optional() })

export const batchBody = z.object({ companyId: uuid, items: z.array(item).min(1).max(1000) })

export const batchAnswer = z
  .object({
    data: z.object({
      created: z.array(account),
      failed: z.array(z.object({ request: item, reasons: z.array(z.enum(reasons)) })),
    }),
  })
  .openapi('AccountBatch')

export async function createBatch(db: PoolClient, environment: string, batch: z.output<typeof batchBody>) {
  const created: Account[] = []
  const failed: { request: z.output<typeof item>; reasons: Reason[] }[] = []
  for (const request of batch.items) {
    const wrong = judge(request)
    if (wrong.length > 0) {
      failed.push({ request, reasons: wrong })
      continue
    }
    const made = await createAccount(db, environment, { ...request, companyId: batch.companyId })
    if (made.outcome === 'created') created.push(made.account)
    else failed.push({ request, reasons: ['EXTERNAL_ID_ALREADY_EXISTS'] })
  }
  return { data: { created, failed } }
}

function judge(request: z.output<typeof item>): Reason[] {
  const wrong: Reason[] = []
  if (request.externalId === '') wrong.push('EXTERNAL_ID_EMPTY')
  if (request.externalId.length > 255) wrong.push('EXTERNAL_ID_TOO_LONG')
  if (request.name === '') wrong.push('NAME_EMPTY')
  if (request.name.length > 255) wrong.push('NAME_TOO_LONG')
  if ((request.code ?? '').length > 255) wrong.push('CODE_TOO_LONG')
  return wrong
}
