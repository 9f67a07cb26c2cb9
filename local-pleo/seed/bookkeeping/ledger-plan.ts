import type { EnvironmentName } from '../../environment.ts'
import { uuidOf } from '../deterministic.ts'

const seededAt = '2025-11-01T08:00:00.000Z'

const accounts = [
  ['2100', 'Wallet', true, null, null],
  ['4000', 'Travel', false, 'TRAVEL', 'V25'],
  ['4010', 'Meals', false, 'MEALS', 'V25'],
  ['4020', 'Representation', false, null, 'V0'],
  ['4100', 'Software', false, 'SOFTWARE', 'V25'],
  ['4110', 'Hardware', false, null, 'V25'],
  ['4200', 'Marketing', false, 'MARKETING', 'V25'],
  ['4300', 'Office', false, 'OFFICE', 'V25'],
  ['4400', 'Fees', false, null, 'V0'],
  ['4900', 'Old suspense account', false, null, null],
] as const

const rates: Record<string, number> = { DKK: 0.25, GBP: 0.2, EUR: 0.19 }

const groups = [
  ['DEPT', 'Department', ['Finance', 'Sales', 'Operations', 'Product', 'People', 'Marketing']],
  ['PROJ', 'Project', ['Harbour', 'Lantern', 'Beacon', 'Tide']],
] as const

const vendors = [
  ['Northlamp Cloud', 'ACTIVE', 'USD', 'US'],
  ['Papirhuset', 'ACTIVE', 'DKK', 'DK'],
  ['Kestrel Couriers', 'ACTIVE', 'GBP', 'GB'],
  ['Sakura Prints', 'DRAFT', 'JPY', 'JP'],
  ['Altstadt Catering', 'ACTIVE', 'EUR', 'DE'],
  ['Bygone Supplies', 'ARCHIVED', 'EUR', 'DE'],
] as const

export type SeededCompany = { id: string; key: string; currency: string }
export type Row = Record<string, unknown>
type Plan = {
  accounts: Row[]
  taxCodes: Row[]
  tagGroups: Row[]
  tagDimensions: Row[]
  tags: Row[]
  tagValues: Row[]
  vendors: Row[]
}

/** What the bookkeeper of a company has set up before the first expense. */
export function ledgerPlan(seed: string, environment: EnvironmentName, company: SeededCompany): Plan {
  const id = (...names: (string | number)[]) => uuidOf(seed, environment, company.key, ...names)
  const times = { created_at: seededAt, updated_at: seededAt }
  const own = { environment, company_id: company.id }
  const taxCodes = [
    { code: 'V25', name: 'Standard rate', rate: rates[company.currency] ?? 0.25, archived: false },
    { code: 'V0', name: 'No tax', rate: 0, archived: false },
    { code: 'VOLD', name: 'Former reduced rate', rate: 0.12, archived: true },
  ]
  return {
    accounts: accounts.map(([code, name, contra, category, tax]) => ({
      ...own,
      id: id('account', code),
      external_id: `erp-${code}`,
      name,
      code,
      archived: code === '4900',
      tax_code_external_id: tax,
      metadata: null,
      contra,
      category,
    })),
    taxCodes: taxCodes.map((tax) => ({
      ...own,
      ...tax,
      id: id('tax', tax.code),
      type: 'inclusive',
      ingoing_tax_account: '2600',
      outgoing_tax_account: '2610',
      ...times,
    })),
    tagGroups: groups.map(([code, name]) => ({
      ...own,
      id: id('group', code),
      code,
      name,
      archived: false,
      metadata: {},
      ...times,
    })),
    tagDimensions: groups.map(([code]) => ({
      environment,
      id: id('dimension', code),
      group_id: id('group', code),
      code: 'OWNER',
      name: 'Owner',
      display_order: 1,
      visible: true,
    })),
    tags: groups.flatMap(([group, , names]) =>
      names.map((name) => ({
        environment,
        id: id('tag', group, name),
        group_id: id('group', group),
        code: name.slice(0, 3).toUpperCase(),
        name,
        archived: false,
        ...times,
      })),
    ),
    tagValues: groups.flatMap(([group, , names]) =>
      names.slice(0, 2).map((name) => ({
        environment,
        tag_id: id('tag', group, name),
        dimension_id: id('dimension', group),
        value: `${name} desk`,
      })),
    ),
    vendors: vendors.map(([name, state, currency, country], index) => ({
      ...own,
      id: id('vendor', name),
      name,
      default_currency: currency,
      state,
      code: state === 'DRAFT' ? null : `V-${index + 1}`,
      external_id: state === 'DRAFT' ? null : `erp-vendor-${index + 1}`,
      country,
      registration_number: `${country}-${4000 + index}`,
      tax_registration_number: state === 'DRAFT' ? null : `${country}TAX${7000 + index}`,
      accounting_system: null,
      ...times,
    })),
  }
}
