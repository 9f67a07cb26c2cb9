import 'server-only'
import type { FactKind } from '@/lib/facts/kinds'
import type { Result } from '@/lib/pleo/answer'
import { companies } from '@/lib/pleo/companies'
import { employees } from '@/lib/pleo/employees'
import { introspect } from '@/lib/pleo/introspect'
import type { PleoAccess } from '@/lib/pleo/request'

export type Operation = 'introspect' | 'companies' | 'employees'

type Callable = {
  call: (pleo: PleoAccess) => Promise<Result<unknown>>
  fact: FactKind
  /** The scope without which Pleo refuses the call; null where any token will do. */
  scope: string | null
}

/** The calls that a person can make from the dashboard. None of them changes anything at Pleo. */
export const OPERATIONS: Record<Operation, Callable> = {
  introspect: { call: introspect, fact: 'call.introspect', scope: null },
  employees: { call: (pleo) => employees(pleo), fact: 'call.employees', scope: 'users:read' },
  companies: { call: (pleo) => companies(pleo), fact: 'call.companies', scope: 'companies:read' },
}
