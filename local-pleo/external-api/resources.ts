import type { Realm } from '../world.ts'
import { receipts } from './accounting-entries/receipt-routes.ts'
import { accountingEntries } from './accounting-entries/routes.ts'
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

/** In the order of the published document. */
export const resources: ((api: Api, realm: Realm) => void)[] = [
  introspect,
  listCompanies,
  getCompany,
  listEmployees,
  getEmployee,
  accountingEntries,
  receipts,
  exportJobs,
  exportJobItems,
  exportItems,
  installations,
]
