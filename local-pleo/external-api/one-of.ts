import type { Queryable } from '../database/queryable.ts'
import { notFound } from './api-error.ts'

type Wanted = {
  table: string
  select: string
  environment: string
  id: string
  companyIds: string[]
  missing: [type: string, what: string]
}

/** A row with a company of its own, within the companies the caller reaches; 404 otherwise. */
export async function oneOf<Row>(
  db: Queryable,
  { table, select, environment, id, companyIds, missing }: Wanted,
): Promise<Row> {
  const { rows } = await db.query<{ item: Row }>(
    `select ${select} as item from ${table} where environment = $1 and id = $2 and company_id = any($3)`,
    [environment, id, companyIds],
  )
  if (!rows[0]) throw notFound(...missing)
  return rows[0].item
}
