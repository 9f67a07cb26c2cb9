import { z } from '@hono/zod-openapi'
import type { StoredReceipt } from '../../receipts/find-receipts.ts'
import { receiptFile } from '../../receipts/receipt-file.ts'
import { receiptUrl } from '../../receipts/receipt-url.ts'
import type { Realm } from '../../world.ts'
import { time, uuid } from '../schema.ts'
import { fileTypes, mimeTypes, receiptSources } from './enums.ts'

export const receipt = z
  .object({
    id: uuid,
    accountingEntryId: uuid,
    createdAt: time,
    fileType: z.enum(fileTypes),
    mimeType: z.enum(mimeTypes),
    sizeInBytes: z.number().int(),
    source: z.enum(receiptSources),
    url: z.url(),
    ocrDocumentId: z.string().optional(),
  })
  .openapi('Receipt')

type Receipt = z.infer<typeof receipt>

export function shownReceipt(realm: Realm, stored: StoredReceipt, fileType: Receipt['fileType']): Receipt {
  return {
    id: stored.id,
    accountingEntryId: stored.accountingEntryId,
    createdAt: stored.createdAt.toISOString(),
    fileType,
    mimeType: z.enum(mimeTypes).catch('unknown').parse(stored.mimeType),
    sizeInBytes: receiptFile(stored).length,
    source: z.enum(receiptSources).catch('USER').parse(stored.source),
    url: receiptUrl(realm, stored.id),
  }
}
