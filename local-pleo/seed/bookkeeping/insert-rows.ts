import type { Queryable } from '../../database/queryable.ts'

/** Many rows in one statement; columns that no row names keep their default. */
export async function insertRows(
  db: Queryable,
  table: string,
  rows: Record<string, unknown>[],
): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = Object.keys(first).join(', ')
  await db.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}
