import type { PoolClient } from 'pg'
import type { EnvironmentName } from '../../environment.ts'
import type { Settings } from '../../settings.ts'
import { seedCompanies } from '../companies.ts'
import { uuidOf } from '../deterministic.ts'
import { entryPlan } from './entry-plan.ts'
import { insertRows } from './insert-rows.ts'
import { ledgerPlan } from './ledger-plan.ts'

const entriesPerCompany = 130

/** Chart of accounts, tax codes, tags, vendors and a year of expenses for every company. */
export async function seedBookkeeping(
  db: PoolClient,
  environment: EnvironmentName,
  settings: Settings,
): Promise<void> {
  for (const { key, currency } of seedCompanies(settings.companies)) {
    const company = { id: uuidOf(settings.seed, environment, 'company', key), key, currency }
    const plan = ledgerPlan(settings.seed, environment, company)
    await insertRows(db, 'accounts', plan.accounts)
    await insertRows(db, 'tax_codes', plan.taxCodes)
    await insertRows(db, 'tag_groups', plan.tagGroups)
    await insertRows(db, 'tag_dimensions', plan.tagDimensions)
    await insertRows(db, 'tags', plan.tags)
    await insertRows(db, 'tag_values', plan.tagValues)
    await insertRows(db, 'vendors', plan.vendors)
    const { rows: employees } = await db.query<{ id: string; team: string }>(
      'select id, team from employees where environment = $1 and company_id = $2 order by position',
      [environment, company.id],
    )
    const year = entryPlan(settings.seed, environment, company, employees, entriesPerCompany)
    await insertRows(db, 'accounting_entries', year.entries)
    await insertRows(db, 'receipts', year.receipts)
  }
}
