import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Queryable } from '../../database/queryable.ts'
import { type Account, accountJson, type NewAccount } from './account.ts'

type Creation = { account: Account; outcome: 'created' | 'same' | 'conflict' }

/** docs/pleo 6.1, idempotency: one that matches is answered with what is there, one that differs is a conflict. */
export async function createAccount(db: Queryable, environment: string, body: NewAccount): Promise<Creation> {
  const { rows } = await db.query<{ item: Account }>(
    `insert into accounts (environment, id, company_id, external_id, name, code, archived, tax_code_external_id, metadata)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (environment, company_id, external_id) do nothing
     returning ${accountJson} as item`,
    [
      environment,
      randomUUID(),
      body.companyId,
      body.externalId,
      body.name,
      body.code ?? null,
      body.archived,
      body.taxCodeExternalId ?? null,
      body.metadata ?? null,
    ],
  )
  if (rows[0]) return { account: rows[0].item, outcome: 'created' }
  const existing = await db.query<{ item: Account }>(
    `select ${accountJson} as item from accounts where environment = $1 and company_id = $2 and external_id = $3`,
    [environment, body.companyId, body.externalId],
  )
  const { id, ...there } = (existing.rows[0] as { item: Account }).item
  const same = isDeepStrictEqual(there, JSON.parse(JSON.stringify(body)))
  return { account: { id, ...there }, outcome: same ? 'same' : 'conflict' }
}
