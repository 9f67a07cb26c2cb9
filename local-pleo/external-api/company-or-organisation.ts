import { ApiError } from './api-error.ts'
import { type Caller, onlyOwnCompany } from './caller.ts'

/** One of the two ids is required, and the company wins. */
export function companyOrOrganisation(
  caller: Caller,
  query: { company_id?: string | undefined; organization_id?: string | undefined },
): string[] {
  if (query.company_id !== undefined) return onlyOwnCompany(caller, query.company_id)
  if (query.organization_id === undefined)
    throw new ApiError(400, 'BAD_REQUEST', 'company_id or organization_id is needed.')
  if (query.organization_id !== caller.organisationId) {
    throw new ApiError(403, 'FORBIDDEN', 'This credential does not reach that organisation.')
  }
  return caller.companyIds
}
