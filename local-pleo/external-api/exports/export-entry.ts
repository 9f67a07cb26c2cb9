import type { Queryable } from '../../database/queryable.ts'
import { teamId } from '../accounting-entries/entry.ts'

/** An expense with everything that its export needs, read in one go. */
export type ExportEntry = {
  id: string
  companyId: string
  family: string
  subFamily: string | null
  bookedAt: Date
  currency: string
  minors: number
  billCurrency: string
  billMinors: number
  merchant: string
  note: string | null
  splitItems: { id: string; share: number; accountId: string }[]
  accountId: string | null
  supplier: { documentNumber?: string } | null
  team: { id: string; name: string } | null
  user: { id: string; name: string; code: string | null } | null
  tax: {
    id: string
    rate: number
    type: 'inclusive' | 'exclusive' | 'reverse'
    code: string | null
    ingoing: string | null
    outgoing: string | null
  } | null
  tags: { id: string; code: string; groupCode: string }[]
  vendor: Record<string, string> | null
}

export async function readExportEntries(
  db: Queryable,
  environment: string,
  ids: string[],
): Promise<ExportEntry[]> {
  const { rows } = await db.query<ExportEntry>(
    `select e.id, e.company_id as "companyId", e.family, e.sub_family as "subFamily",
       coalesce(e.bookkeeping_date, e.settled_at, e.performed_at) as "bookedAt", e.currency, e.minors, e.bill_currency as "billCurrency",
       e.bill_minors as "billMinors", e.merchant, e.note, e.split_items as "splitItems", e.account_id as "accountId", e.supplier,
       case when e.team is not null then json_build_object('id', ${teamId}, 'name', e.team) end as team,
       case when p.id is not null then json_build_object('id', p.id, 'name', p.first_name || ' ' || p.last_name, 'code', p.code) end as "user",
       case when t.id is not null then json_build_object('id', t.id, 'rate', t.rate, 'type', t.type, 'code', t.code,
         'ingoing', t.ingoing_tax_account, 'outgoing', t.outgoing_tax_account) end as tax,
       coalesce((select json_agg(json_build_object('id', g.id, 'code', g.code, 'groupCode', tg.code) order by g.position) from tags g
         join tag_groups tg on tg.environment = g.environment and tg.id = g.group_id
         where g.environment = e.environment and g.id = any(e.tag_ids)), '[]') as tags,
       case when v.id is not null then json_strip_nulls(json_build_object('id', v.id, 'name', v.name, 'defaultCurrency', v.default_currency,
         'code', v.code, 'externalId', v.external_id, 'country', v.country, 'registrationNumber', v.registration_number,
         'taxRegistrationNumber', v.tax_registration_number)) end as vendor
     from accounting_entries e
     left join employees p on p.environment = e.environment and p.id = e.employee_id
     left join tax_codes t on t.environment = e.environment and t.id = e.tax_code_id
     left join vendors v on v.environment = e.environment and v.id = e.vendor_id
     where e.environment = $1 and e.id = any($2)`,
    [environment, ids],
  )
  return ids.flatMap((id) => rows.filter((row) => row.id === id))
}
