import type { Queryable } from '../../database/queryable.ts'
import { ApiError } from '../api-error.ts'

type Names = { companyId: string; name: string; externalId?: string | undefined; code?: string | undefined }

/** docs/pleo 6.1: a vendor that exists is a conflict. By external id or code, and by name when it has neither. */
export async function vendorIsUnique(
  db: Queryable,
  environment: string,
  vendor: Names,
  exceptId: string | null,
): Promise<void> {
  const { rowCount } = await db.query(
    `select 1 from vendors where environment = $1 and company_id = $2 and ($6::uuid is null or id <> $6)
     and (external_id = $3 or code = $4 or (lower(name) = lower($5) and $3::text is null and $4::text is null))`,
    [environment, vendor.companyId, vendor.externalId ?? null, vendor.code ?? null, vendor.name, exceptId],
  )
  if (rowCount !== 0)
    throw new ApiError(409, 'VENDOR_ALREADY_EXISTS', 'A vendor with this external id, code or name exists.')
}
