import { ApiError } from '../external-api/api-error.ts'
import type { ListenerContext } from '../listener/context.ts'
import type { Realm } from '../world.ts'
import { receiptColumns, receiptTables, type StoredReceipt } from './find-receipts.ts'
import { receiptFile } from './receipt-file.ts'
import { receiptUrlHolds } from './receipt-url.ts'

export async function download(realm: Realm, c: ListenerContext): Promise<Response> {
  const id = c.req.param('receiptId') ?? ''
  if (!receiptUrlHolds(realm, id, new URL(c.req.url).searchParams)) {
    throw new ApiError(
      403,
      'RECEIPT_URL_EXPIRED',
      'This receipt address is expired or not ours. Fetch the receipt again.',
    )
  }
  const { rows } = await realm.pool.query<StoredReceipt>(
    `select ${receiptColumns} from ${receiptTables} where r.environment = $1 and r.id = $2 and r.deleted_at is null`,
    [realm.environment, id],
  )
  const receipt = rows[0]
  if (!receipt) throw new ApiError(404, 'RECEIPT_NOT_FOUND', 'The receipt does not exist.')
  return c.body(new Uint8Array(receiptFile(receipt)), 200, { 'content-type': receipt.mimeType })
}
