import type { Realm } from '../world.ts'
import { enrich } from './accounting-entries/enrich.ts'
import { receipts } from './accounting-entries/receipt-routes.ts'
import { accountingEntries } from './accounting-entries/routes.ts'
import { accounts } from './accounts/routes.ts'
import { searchAccounts } from './accounts/search.ts'
import type { Api } from './api.ts'
import { getCompany } from './companies/get-company.ts'
import { listCompanies } from './companies/list-companies.ts'
import { getEmployee } from './employees/get-employee.ts'
import { listEmployees } from './employees/list-employees.ts'
import { exportItems } from './exports/export-item-routes.ts'
import { exportJobItems } from './exports/job-item-routes.ts'
import { exportJobs } from './exports/job-routes.ts'
import { installations } from './installations/routes.ts'
import { introspect } from './introspect/introspect.ts'
import { readSubscriptions } from './subscriptions/read-routes.ts'
import { writeSubscriptions } from './subscriptions/write-routes.ts'
import { tagAggregates } from './tags/aggregate-routes.ts'
import { tagDimensions } from './tags/dimension-routes.ts'
import { tagGroups } from './tags/group-routes.ts'
import { tags } from './tags/tag-routes.ts'
import { tagValues } from './tags/value-routes.ts'
import { calculateTax } from './tax-codes/calculate.ts'
import { taxCodes } from './tax-codes/routes.ts'
import { vendors } from './vendors/routes.ts'
import { searchVendors } from './vendors/search.ts'

/** In the order of the published document. */
export const resources: ((api: Api, realm: Realm) => void)[] = [
  introspect,
  listCompanies,
  getCompany,
  listEmployees,
  getEmployee,
  accountingEntries,
  receipts,
  enrich,
  exportJobs,
  exportJobItems,
  exportItems,
  accounts,
  searchAccounts,
  taxCodes,
  calculateTax,
  tagGroups,
  tagDimensions,
  tags,
  tagValues,
  tagAggregates,
  vendors,
  searchVendors,
  readSubscriptions,
  writeSubscriptions,
  installations,
]
