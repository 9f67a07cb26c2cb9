import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { receiptPdf } from './receipt-pdf.ts'

const jpeg = readFileSync(join(import.meta.dirname, 'receipt.jpg'))
const png = readFileSync(join(import.meta.dirname, 'receipt.png'))

export type ReceiptSource = {
  mimeType: string
  content: Buffer | null
  merchant: string
  currency: string
  minors: number
  performedAt: Date
}

/** What was uploaded, or a document made up from the expense: the same bytes each time. */
export function receiptFile(receipt: ReceiptSource): Buffer {
  if (receipt.content) return receipt.content
  if (receipt.mimeType === 'image/jpeg') return jpeg
  if (receipt.mimeType === 'image/png') return png
  return receiptPdf([
    'RECEIPT (fictional, Local Pleo)',
    receipt.merchant,
    receipt.performedAt.toISOString().slice(0, 10),
    `Total ${receipt.currency} ${receipt.minors} minor units`,
  ])
}
