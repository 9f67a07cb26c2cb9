import type { ExportItem } from './export-item-schema.ts'

const byFamily: Record<string, ExportItem['type']> = {
  CARD_PURCHASE: 'card_purchase',
  OUT_OF_POCKET: 'out_of_pocket',
  MILEAGE: 'mileage',
  PER_DIEM: 'per_diem',
  REIMBURSEMENT: 'direct_reimbursement',
  BILL_INVOICE: 'invoice',
  BILL_INVOICE_PAYMENT: 'invoice_payment',
  CREDIT_NOTE: 'refund',
  CASHBACK: 'cashback',
  PLEO_INVOICE: 'fee',
  BALANCE_AMENDMENT: 'fee',
  OVERDRAFT: 'fee',
  WALLET: 'wallet_topup',
}

export function exportType(family: string, subFamily: string | null): ExportItem['type'] {
  if (subFamily === 'ATM') return 'atm_withdrawal'
  if (subFamily === 'UNLOAD') return 'wallet_unload'
  return byFamily[family] ?? 'personal_spend'
}

/** docs/pleo 6.5: the types that move the balance carry a contra account. */
const movesTheBalance = new Set<ExportItem['type']>([
  'card_purchase',
  'fee',
  'cashback',
  'refund',
  'chargeback',
  'direct_reimbursement',
  'invoice_payment',
  'card_invoice',
  'atm_withdrawal',
  'personal_spend',
  'wallet_topup',
  'wallet_unload',
])

export function hasContraAccount(type: ExportItem['type']): boolean {
  return movesTheBalance.has(type)
}
