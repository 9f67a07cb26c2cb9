import { z } from '@hono/zod-openapi'
import { uuid } from '../schema.ts'

/** docs/pleo 6.5. Values are minor units; currencies without decimals are not multiplied. */
const value = z.object({ currency: z.string(), value: z.number() }).openapi('ExportMoney')
const amount = z.object({ inSupplierCurrency: value, inWalletCurrency: value }).openapi('ExportAmount')
const account = z
  .object({ id: uuid, name: z.string(), code: z.string().optional(), identifier: z.string().optional() })
  .openapi('ExportAccount')

const exportTypes = [
  'card_purchase',
  'card_invoice',
  'out_of_pocket',
  'mileage',
  'per_diem',
  'external_reimbursement',
  'direct_reimbursement',
  'invoice',
  'invoice_payment',
  'chargeback',
  'refund',
  'cashback',
  'atm_withdrawal',
  'wallet_topup',
  'wallet_unload',
  'personal_spend',
  'fee',
] as const

export const exportItem = z
  .object({
    accountingEntryId: uuid,
    companyId: uuid,
    type: z.enum(exportTypes),
    subType: z.string().optional(),
    date: z.string(),
    amount,
    accountingEntryLines: z.array(
      z.object({
        accountingEntryLineId: uuid,
        lineAmount: amount,
        netAmount: amount,
        account: account.optional(),
        tax: z
          .object({
            id: uuid,
            rate: z.number(),
            type: z.enum(['inclusive', 'exclusive', 'reverse']),
            amount,
            code: z.string().optional(),
            ingoingTaxAccount: z.string().optional(),
            outgoingTaxAccount: z.string().optional(),
          })
          .optional(),
        tags: z.array(z.object({ id: uuid, code: z.string(), groupCode: z.string() })).optional(),
      }),
    ),
    additionalInformation: z.object({
      reconciliationId: z.string(),
      attendees: z.array(z.string()).optional(),
      reconciledEntries: z.array(z.string()).optional(),
      invoiceInformation: z
        .object({ invoiceDate: z.string(), invoiceNumber: z.string(), status: z.string() })
        .optional(),
    }),
    _links: z.object({
      web: z.record(z.string(), z.string()),
      mobile: z.record(z.string(), z.string()),
      api: z.record(z.string(), z.string()),
    }),
    bookkeeping: z.object({ method: z.string() }).optional(),
    contraAccount: account.optional(),
    files: z.array(z.object({ url: z.url(), type: z.string(), size: z.number().int() })).optional(),
    note: z.string().optional(),
    supplier: z.object({ name: z.string() }).optional(),
    team: z.object({ id: uuid, name: z.string(), code: z.string().optional() }).optional(),
    user: z.object({ id: uuid, name: z.string(), code: z.string().optional() }).optional(),
    vendor: z
      .object({
        id: uuid,
        name: z.string(),
        defaultCurrency: z.string(),
        code: z.string().optional(),
        externalId: z.string().optional(),
        country: z.string().optional(),
        registrationNumber: z.string().optional(),
        taxRegistrationNumber: z.string().optional(),
      })
      .optional(),
  })
  .openapi('ExportItem')

export type ExportItem = z.infer<typeof exportItem>
export type ExportAmount = z.infer<typeof amount>
export type ExportAccount = z.infer<typeof account>
