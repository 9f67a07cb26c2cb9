import type { EnvironmentName } from '../../environment.ts'
import { pick, uuidOf, whole } from '../deterministic.ts'
import type { Row, SeededCompany } from './ledger-plan.ts'

type Kind = {
  family: string
  subFamily: string | null
  merchants: readonly string[]
  account: string | null
  person: boolean
  receipts: boolean
}

const kind = (
  family: string,
  subFamily: string | null,
  merchants: readonly string[],
  account: string | null,
  person = true,
  receipts = true,
): Kind => ({
  family,
  subFamily,
  merchants,
  account,
  person,
  receipts,
})

/** Every family, the everyday ones more than once so that they come more often. */
const kinds: Kind[] = [
  kind('CARD_PURCHASE', 'ONLINE', ['Northlamp Cloud', 'Sakura Prints', 'Quillmark Ads'], '4100'),
  kind('CARD_PURCHASE', 'ONLINE', ['Papirhuset', 'Brightdesk'], '4300'),
  kind('CARD_PURCHASE', 'IN_STORE', ['Kaffe Nord', 'The Tin Kettle', 'Altstadt Catering'], '4010'),
  kind('CARD_PURCHASE', 'IN_STORE', ['Skyferry', 'Kestrel Couriers', 'Metroline'], '4000'),
  kind('CARD_PURCHASE', 'ATM', ['Cash machine'], '4400', true, false),
  kind('OUT_OF_POCKET', null, ['Harbour Taxi', 'Corner Shop'], '4000'),
  kind('OUT_OF_POCKET', null, ['Restaurant Bryggen'], '4020'),
  kind('MILEAGE', null, ['Client visit by car'], '4000', true, false),
  kind('PER_DIEM', null, ['Trade fair'], '4000', true, false),
  kind('REIMBURSEMENT', 'REIMBURSEMENT_TO_EMPLOYEE', ['Reimbursement'], null, true, false),
  kind('BILL_INVOICE', null, ['Papirhuset', 'Altstadt Catering'], '4300', false),
  kind('BILL_INVOICE_PAYMENT', null, ['Papirhuset'], null, false, false),
  kind('CREDIT_NOTE', null, ['Northlamp Cloud'], '4100', false),
  kind('CASHBACK', null, ['Cashback'], '4400', false, false),
  kind('PLEO_INVOICE', 'PLEO_INVOICE', ['Monthly subscription'], '4400', false),
  kind('WALLET', 'LOAD', ['Wallet load'], null, false, false),
  kind('WALLET', 'UNLOAD', ['Wallet unload'], null, false, false),
  kind('BALANCE_AMENDMENT', 'FEE', ['Foreign exchange fee'], '4400', false, false),
  kind('OVERDRAFT', 'INTEREST', ['Overdraft interest'], '4400', false, false),
]

/** What one unit of the currency is worth in Danish kroner; the yen has no decimals. */
const rates: Record<string, number> = { DKK: 1, GBP: 8.7, EUR: 7.46, USD: 6.9, JPY: 0.046 }
const firstDay = Date.UTC(2025, 10, 1)
const day = 24 * 60 * 60 * 1000

function minorsIn(currency: string, amount: number): number {
  return Math.round(amount * (currency === 'JPY' ? 1 : 100))
}

/** A year of expenses of a company, with what a year really has: missing receipts, missing accounts, split lines. */
export function entryPlan(
  seed: string,
  environment: EnvironmentName,
  company: SeededCompany,
  employees: { id: string; team: string }[],
  count: number,
): { entries: Row[]; receipts: Row[] } {
  const entries: Row[] = []
  const receipts: Row[] = []
  for (let index = 0; index < count; index += 1) {
    const path = [seed, environment, company.key, 'entry', index] as const
    const id = uuidOf(...path)
    const what = index < kinds.length ? (kinds[index] as Kind) : pick(kinds, ...path, 'kind')
    const entry = entryOf(path, environment, company, what, id, index, count)
    const person = what.person ? pick(employees, ...path, 'person') : null
    entries.push({ ...entry, employee_id: person?.id ?? null, team: person?.team ?? null })
    if (!what.receipts || whole(7, ...path, 'receipt missing') === 0) continue
    const mime = pick(['application/pdf', 'image/jpeg', 'image/png'], ...path, 'mime')
    const receipt = {
      environment,
      id: uuidOf(...path, 'receipt'),
      accounting_entry_id: id,
      mime_type: mime,
      size_in_bytes: 0,
    }
    receipts.push({
      ...receipt,
      source: pick(['CAMERA', 'USER', 'EMAIL_FORWARDING'], ...path, 'source'),
      created_at: entry.performed_at,
    })
  }
  return { entries, receipts }
}

function entryOf(
  path: readonly (string | number)[],
  environment: EnvironmentName,
  company: SeededCompany,
  what: Kind,
  id: string,
  index: number,
  count: number,
) {
  const own = (...names: (string | number)[]) => uuidOf(path[0] ?? '', environment, company.key, ...names)
  const foreign = what.family === 'CARD_PURCHASE' && whole(3, ...path, 'foreign') === 0
  const currency = foreign ? pick(['USD', 'JPY', 'EUR', 'GBP'], ...path, 'currency') : company.currency
  const units = 4 + whole(90_000, ...path, 'amount') / 100
  const bill = (units * 7) / (rates[company.currency] ?? 1)
  const amount = (bill * (rates[company.currency] ?? 1)) / (rates[currency] ?? 1)
  const at = firstDay + Math.floor((index / count) * 364) * day + whole(day / 1000, ...path, 'second') * 1000
  const performed = new Date(at).toISOString()
  const settled = new Date(at + 2 * day).toISOString()
  const unknown = what.account !== null && whole(11, ...path, 'account missing') === 0
  const fresh = index > count * 0.8
  const reviewed = !fresh || whole(3, ...path, 'reviewed') > 0
  const account = what.account && !unknown ? own('account', what.account) : null
  return {
    environment,
    id,
    company_id: company.id,
    family: what.family,
    sub_family: what.subFamily,
    status: 'COMPLETED',
    export_status: fresh ? 'NOT_EXPORTED' : 'EXPORTED',
    review_status: reviewed
      ? 'OK'
      : pick(['NOT_SET', 'WAITING_FOR_REVIEWER', 'WAITING_FOR_EXPENSE_OWNER'], ...path, 'review'),
    currency,
    minors: minorsIn(currency, amount),
    bill_currency: company.currency,
    bill_minors: minorsIn(company.currency, bill),
    merchant: pick(what.merchants, ...path, 'merchant'),
    performed_at: performed,
    settled_at: settled,
    bookkeeping_date: whole(5, ...path, 'no date') === 0 ? null : settled,
    created_at: performed,
    updated_at: settled,
    account_id: account,
    tax_code_id: account
      ? own('tax', what.account === '4400' || what.account === '4020' ? 'V0' : 'V25')
      : null,
    vendor_id: what.family === 'BILL_INVOICE' ? own('vendor', 'Papirhuset') : null,
    note:
      whole(2, ...path, 'note') === 0
        ? null
        : pick(
            ['For the autumn campaign', 'Team day', 'Replacement', 'Trip to the harbour office'],
            ...path,
            'words',
          ),
    tag_ids: account ? [own('tag', 'DEPT', pick(['Finance', 'Sales', 'Product'], ...path, 'tag'))] : [],
    attendees: [],
    split_items: account && whole(9, ...path, 'split') === 0 ? split(path, own, account, performed) : [],
    supplier:
      what.family === 'BILL_INVOICE'
        ? { documentNumber: `INV-${1000 + index}`, documentType: 'INVOICE' }
        : null,
    card_last_four: what.family === 'CARD_PURCHASE' ? String(1000 + whole(9000, company.key, 'card')) : null,
  }
}

/** Two lines whose shares are told in per cent; the amounts are worked out where they are shown. */
function split(
  path: readonly (string | number)[],
  own: (...names: string[]) => string,
  account: string,
  at: string,
) {
  const line = (name: string, share: number, accountId: string) => ({
    id: uuidOf(...path, name),
    createdAt: at,
    updatedAt: at,
    share,
    accountId,
  })
  return [line('line 1', 60, account), line('line 2', 40, own('account', '4300'))]
}
