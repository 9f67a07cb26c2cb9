import type { Queryable } from '../database/queryable.ts'
import type { ReceiptSource } from './receipt-file.ts'

export type StoredReceipt = ReceiptSource & {
  id: string
  accountingEntryId: string
  source: string
  createdAt: Date
}

export const receiptColumns = `r.id, r.accounting_entry_id as "accountingEntryId", r.mime_type as "mimeType", r.content, r.source,
  r.created_at as "createdAt", e.merchant, e.currency, e.minors, e.performed_at as "performedAt"`

export const receiptTables =
  'receipts r join accounting_entries e on e.environment = r.environment and e.id = r.accounting_entry_id'

export async function receiptsOf(
  db: Queryable,
  environment: string,
  entryIds: string[],
): Promise<StoredReceipt[]> {
  const { rows } = await db.query<StoredReceipt>(
    `select ${receiptColumns} from ${receiptTables}
     where r.environment = $1 and r.accounting_entry_id = any($2) and r.deleted_at is null order by r.position`,
    [environment, entryIds],
  )
  return rows
}
