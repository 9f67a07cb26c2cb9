import type { Queryable } from '../database/queryable.ts'
import type { Realm } from '../world.ts'

/** Reviewed, settled and not exported yet: what waits for the bookkeeper's "Export". */
const readyCondition = `environment = $1 and company_id = $2 and export_status = 'NOT_EXPORTED' and review_status in ('OK', 'NOT_REQUIRED')
  and status = 'COMPLETED' and deleted_at is null`

export async function readyEntries(
  db: Queryable,
  realm: Realm,
  companyId: string,
  count: number,
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select id from accounting_entries where ${readyCondition} order by position limit $3`,
    [realm.environment, companyId, count],
  )
  return rows.map(({ id }) => id)
}
