import { z } from '@hono/zod-openapi'
import { iso } from '../iso.ts'
import { time, uuid } from '../schema.ts'
import { exportStatuses, families, reviewStatuses, statuses, subFamilies } from './enums.ts'

const money = z.object({ currency: z.string(), minors: z.number().int() }).openapi('Money')
const tag = z.object({ tagGroupId: uuid, tagId: uuid.optional() })

export const entry = z
  .object({
    id: uuid,
    companyId: uuid,
    family: z.enum(families),
    subFamily: z.enum(subFamilies).optional(),
    status: z.enum(statuses),
    exportStatus: z.enum(exportStatuses),
    reviewStatus: z.enum(reviewStatuses),
    transactionValue: money,
    totalBillValue: money.optional(),
    performedAt: time,
    settledAt: time.optional(),
    bookkeepingDate: time.optional(),
    createdAt: time,
    updatedAt: time,
    deletedAt: time.optional(),
    employeeId: uuid.optional(),
    teamId: uuid.optional(),
    accountId: uuid.optional(),
    accountCode: z.string().optional(),
    taxCodeId: uuid.optional(),
    note: z.string().optional(),
    receiptIds: z.array(uuid),
    attendees: z.array(z.object({ id: uuid, attendableId: uuid, attendableType: z.string() })),
    tags: z.array(tag),
    splitItems: z.array(
      z.object({
        id: uuid,
        createdAt: time,
        updatedAt: time,
        tags: z.array(tag),
        accountId: uuid.optional(),
        accountCode: z.string().optional(),
        taxCodeId: uuid.optional(),
        totalBillValue: money.optional(),
        transactionValue: money.optional(),
      }),
    ),
    supplier: z.record(z.string(), z.string()).optional(),
    foreignExtensionId: z.string().optional(),
  })
  .openapi('AccountingEntryV1')

export type Entry = z.infer<typeof entry>

const tagsOf = (ids: string) =>
  `coalesce((select json_agg(json_build_object('tagGroupId', t.group_id, 'tagId', t.id) order by t.position) from tags t
     where t.environment = e.environment and t.id = any(${ids})), '[]')`
const accountCode = (id: string) =>
  `(select a.code from accounts a where a.environment = e.environment and a.id = ${id})`
const share = (column: string) => `round(${column} * (s->>'share')::numeric / 100)`

/** Teams are kept by name; their id is derived from it, shaped as a version 4 UUID. */
export const teamId = `overlay(overlay(md5(e.company_id || e.team) placing '4' from 13) placing '8' from 17)::uuid`

export const entryTables = 'accounting_entries e'

export const entryJson = `json_strip_nulls(json_build_object('id', e.id, 'companyId', e.company_id, 'family', e.family,
  'subFamily', e.sub_family, 'status', e.status, 'exportStatus', e.export_status, 'reviewStatus', e.review_status,
  'transactionValue', json_build_object('currency', e.currency, 'minors', e.minors),
  'totalBillValue', json_build_object('currency', e.bill_currency, 'minors', e.bill_minors),
  'performedAt', ${iso('e.performed_at')}, 'settledAt', ${iso('e.settled_at')}, 'bookkeepingDate', ${iso('e.bookkeeping_date')},
  'createdAt', ${iso('e.created_at')}, 'updatedAt', ${iso('e.updated_at')}, 'deletedAt', ${iso('e.deleted_at')},
  'employeeId', e.employee_id, 'teamId', ${teamId}, 'accountId', e.account_id, 'accountCode', ${accountCode('e.account_id')},
  'taxCodeId', e.tax_code_id, 'note', e.note, 'supplier', e.supplier, 'attendees', e.attendees, 'tags', ${tagsOf('e.tag_ids')},
  'receiptIds', coalesce((select json_agg(r.id order by r.position) from receipts r where r.environment = e.environment
    and r.accounting_entry_id = e.id and r.deleted_at is null), '[]'),
  'splitItems', coalesce((select json_agg(json_build_object('id', s->>'id', 'createdAt', s->>'createdAt', 'updatedAt', s->>'updatedAt',
    'tags', ${tagsOf('e.tag_ids')}, 'accountId', s->>'accountId', 'accountCode', ${accountCode("(s->>'accountId')::uuid")},
    'taxCodeId', e.tax_code_id,
    'totalBillValue', json_build_object('currency', e.bill_currency, 'minors', ${share('e.bill_minors')}),
    'transactionValue', json_build_object('currency', e.currency, 'minors', ${share('e.minors')})))
    from jsonb_array_elements(e.split_items) s), '[]')))`
