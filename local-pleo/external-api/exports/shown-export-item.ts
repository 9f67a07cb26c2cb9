import type { Job } from '../../exports/job.ts'
import type { StoredReceipt } from '../../receipts/find-receipts.ts'
import { receiptFile } from '../../receipts/receipt-file.ts'
import { receiptUrl } from '../../receipts/receipt-url.ts'
import type { Realm } from '../../world.ts'
import type { ExportEntry } from './export-entry.ts'
import { type ExportAccount, type ExportAmount, type ExportItem, exportItem } from './export-item-schema.ts'
import { exportType, hasContraAccount } from './export-type.ts'

type Line = ExportItem['accountingEntryLines'][number]
export type Accounts = { byId: Map<string, ExportAccount>; contra: ExportAccount | undefined }

export function shownExportItem(
  realm: Realm,
  job: Job,
  entry: ExportEntry,
  accounts: Accounts,
  receipts: StoredReceipt[],
): ExportItem {
  const type = exportType(entry.family, entry.subFamily)
  const { api, app } = realm.addresses[realm.environment]
  const contra = hasContraAccount(type) ? accounts.contra : undefined
  const vendor =
    job.vendorBasedBookkeeping && entry.vendor ? exportItem.shape.vendor.parse(entry.vendor) : undefined
  const invoiceNumber = entry.supplier?.documentNumber
  const date = entry.bookedAt.toISOString()
  return {
    accountingEntryId: entry.id,
    companyId: entry.companyId,
    type,
    date,
    amount: amountOf(entry, 1),
    accountingEntryLines: linesOf(entry, accounts),
    additionalInformation: {
      reconciliationId: entry.id,
      ...(invoiceNumber && { invoiceInformation: { invoiceDate: date, invoiceNumber, status: 'paid' } }),
    },
    _links: {
      web: { expense: `${app}/expenses/${entry.id}` },
      mobile: { expense: `${app}/expenses/${entry.id}` },
      api: { accountingEntry: `${api}/v1/accounting-entries/${entry.id}` },
    },
    ...(job.vendorBasedBookkeeping && {
      bookkeeping: { method: entry.family === 'BILL_INVOICE' ? 'payable' : 'journal' },
    }),
    ...(contra && { contraAccount: contra }),
    files: receipts.map((receipt) => ({
      url: receiptUrl(realm, receipt.id),
      type: receipt.mimeType,
      size: receiptFile(receipt).length,
    })),
    supplier: { name: entry.merchant },
    ...(entry.note && { note: entry.note }),
    ...(entry.team && { team: entry.team }),
    ...(entry.user && {
      user: { id: entry.user.id, name: entry.user.name, ...(entry.user.code && { code: entry.user.code }) },
    }),
    ...(vendor && { vendor }),
  }
}

function amountOf(entry: ExportEntry, share: number): ExportAmount {
  return {
    inSupplierCurrency: { currency: entry.currency, value: Math.round(entry.minors * share) },
    inWalletCurrency: { currency: entry.billCurrency, value: Math.round(entry.billMinors * share) },
  }
}

/** The last line takes what rounding leaves, so that the lines always add up. */
function linesOf(entry: ExportEntry, accounts: Accounts): Line[] {
  const parts =
    entry.splitItems.length > 0
      ? entry.splitItems
      : [{ id: entry.id, share: 100, accountId: entry.accountId ?? '' }]
  let left = amountOf(entry, 1)
  return parts.map((part, index) => {
    const lineAmount = index === parts.length - 1 ? left : amountOf(entry, part.share / 100)
    left = minus(left, lineAmount)
    return lineOf(entry, part.id, lineAmount, accounts.byId.get(part.accountId))
  })
}

function lineOf(
  entry: ExportEntry,
  id: string,
  lineAmount: ExportAmount,
  account: ExportAccount | undefined,
): Line {
  const tax = entry.tax
  const taxAmount = tax ? taxWithin(lineAmount, tax.rate) : undefined
  return {
    accountingEntryLineId: id,
    lineAmount,
    netAmount: taxAmount ? minus(lineAmount, taxAmount) : lineAmount,
    tags: entry.tags,
    ...(account && { account }),
    ...(tax &&
      taxAmount && {
        tax: {
          id: tax.id,
          rate: tax.rate,
          type: tax.type,
          amount: taxAmount,
          ...(tax.code && { code: tax.code }),
          ...(tax.ingoing && { ingoingTaxAccount: tax.ingoing }),
          ...(tax.outgoing && { outgoingTaxAccount: tax.outgoing }),
        },
      }),
  }
}

function each(
  amount: ExportAmount,
  change: (value: number, key: keyof ExportAmount) => number,
): ExportAmount {
  const { inSupplierCurrency, inWalletCurrency } = amount
  return {
    inSupplierCurrency: {
      ...inSupplierCurrency,
      value: change(inSupplierCurrency.value, 'inSupplierCurrency'),
    },
    inWalletCurrency: { ...inWalletCurrency, value: change(inWalletCurrency.value, 'inWalletCurrency') },
  }
}

function minus(from: ExportAmount, what: ExportAmount): ExportAmount {
  return each(from, (value, key) => value - what[key].value)
}

function taxWithin(gross: ExportAmount, rate: number): ExportAmount {
  return each(gross, (value) => value - Math.round(value / (1 + rate)))
}
