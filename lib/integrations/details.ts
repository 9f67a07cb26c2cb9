import type { Integration } from '@/generated/prisma/client'

/** What Pleo asks in the access request (docs/pleo 5), as fields of the integration. */
const DETAIL_FIELDS = [
  'companyName',
  'companyEmail',
  'erp',
  'useCase',
  'intendedApiUsage',
  'level',
  'option',
] as const

export type DetailField = (typeof DETAIL_FIELDS)[number]

/** The fields that are still empty, in the order of the form. */
export function missingDetails(integration: Pick<Integration, DetailField>): DetailField[] {
  return DETAIL_FIELDS.filter((name) => integration[name] === null || integration[name] === '')
}
